'use strict';

const { createHash } = require('node:crypto');

function settings() {
  const values = {};
  for (let i = 2; i + 1 < process.argv.length; i += 2) {
    values[process.argv[i].replace(/^--/, '')] = process.argv[i + 1];
  }
  return { ...values, accounts: Number(values.accounts) };
}

const digest = (key) => createHash('sha256').update(key).digest('hex');
const account_id = (number) => createHash('md5').update(`account ${number}`).digest('hex');

function new_account(id, name) {
  return { id, name, type: 'standard', created_on: new Date().toISOString() };
}

function view(row) {
  return {
    id: row.id,
    name: row.name,
    type: row.type,
    settings: { enforce_twofactor: false, abuse_contact_email: null },
    created_on: row.created_on,
  };
}

const success = (result, more) => ({ success: true, errors: [], messages: [], result, ...more });
const failure = (code, message) => ({
  success: false, errors: [{ code, message }], messages: [], result: null,
});

function page_info(page, per_page, count, total_count) {
  const total_pages = Math.ceil(total_count / per_page);
  return { result_info: { page, per_page, count, total_count, total_pages } };
}

module.exports = { settings, digest, account_id, new_account, view, success, failure, page_info };
