'use strict';

const express = require('express');
const { Pool } = require('pg');
const { randomBytes } = require('node:crypto');
const common = require('./settings.js');

const { host, port, user, database, accounts, email, key } = common.settings();
const pool = new Pool({ host, port: Number(port), user, database });

const find_user = {
  name: 'find_user', text: 'select id, email from users where key_digest = $1',
};
const find_account = { name: 'find_account', text: 'select * from accounts where id = $1' };
const insert = {
  name: 'insert', text: 'insert into accounts values ($1, $2, $3, $4)',
};

async function seed() {
  await pool.query(`
    create table users (id text primary key, email text not null, key_digest text not null unique);
    create table accounts (
      id text primary key, name text not null, type text not null, created_on text not null
    );
    create index accounts_name on accounts (name);
  `);
  await pool.query('insert into users values ($1, $2, $3)', ['1', email, common.digest(key)]);
  const client = await pool.connect();
  await client.query('begin');
  for (let i = 0; i < accounts; ++i) {
    const row = common.new_account(common.account_id(i), `seeded ${i}`);
    await client.query({ ...insert, values: Object.values(row) });
  }
  await client.query('commit');
  client.release();
  await pool.query('analyze');
}

async function authenticate(request, response, next) {
  const digest = common.digest(request.get('x-auth-key') ?? '');
  const { rows } = await pool.query({ ...find_user, values: [digest] });
  if (rows.length === 1 && rows[0].email === request.get('x-auth-email')) return next();
  response.status(403).json(common.failure(9103, 'Unknown X-Auth-Key or X-Auth-Email'));
}

const app = express();
app.use(express.json(), authenticate);

app.get('/client/v4/accounts/:id', async (request, response) => {
  const { rows } = await pool.query({ ...find_account, values: [request.params.id] });
  if (rows.length === 1) return response.json(common.success(common.view(rows[0])));
  response.status(404).json(common.failure(1001, 'Not found'));
});

app.post('/client/v4/accounts', async (request, response) => {
  const row = common.new_account(randomBytes(16).toString('hex'), request.body.name);
  await pool.query({ ...insert, values: Object.values(row) });
  response.json(common.success(common.view(row)));
});

seed().then(() => {
  const server = app.listen(0, '127.0.0.1', () => {
    console.log(`listening on http://127.0.0.1:${server.address().port}`);
  });
});
