'use strict';

const Database = require('better-sqlite3');
const fastify = require('fastify');
const { randomBytes } = require('node:crypto');
const common = require('./settings.js');

const { file, accounts, email, key } = common.settings();

const db = new Database(file);
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec(`
  create table users (id text primary key, email text not null, key_digest text not null unique);
  create table accounts (
    id text primary key, name text not null, type text not null, created_on text not null
  );
  create index accounts_name on accounts (name);
`);

const insert = db.prepare('insert into accounts values (@id, @name, @type, @created_on)');
const find_user = db.prepare('select id, email from users where key_digest = ?');
const find_account = db.prepare('select * from accounts where id = ?');
const count_accounts = db.prepare('select count(*) n from accounts').pluck();
const list_accounts = db.prepare('select * from accounts order by name limit ? offset ?');

db.transaction(() => {
  db.prepare('insert into users values (?, ?, ?)').run('1', email, common.digest(key));
  for (let i = 0; i < accounts; ++i) {
    insert.run(common.new_account(common.account_id(i), `seeded ${i}`));
  }
})();

const app = fastify({ logger: false });

app.addHook('onRequest', async (request, reply) => {
  const user = find_user.get(common.digest(request.headers['x-auth-key'] ?? ''));
  if (!user || user.email !== request.headers['x-auth-email']) {
    return reply.code(403).send(common.failure(9103, 'Unknown X-Auth-Key or X-Auth-Email'));
  }
});

app.get('/client/v4/accounts/:id', async (request, reply) => {
  const row = find_account.get(request.params.id);
  return row
    ? common.success(common.view(row))
    : reply.code(404).send(common.failure(1001, 'Not found'));
});

app.get('/client/v4/accounts', async (request) => {
  const page = Number(request.query.page ?? 1);
  const per_page = Number(request.query.per_page ?? 20);
  const rows = list_accounts.all(per_page, (page - 1) * per_page);
  const info = common.page_info(page, per_page, rows.length, count_accounts.get());
  return common.success(rows.map(common.view), info);
});

app.post('/client/v4/accounts', async (request) => {
  const row = common.new_account(randomBytes(16).toString('hex'), request.body.name);
  insert.run(row);
  return common.success(common.view(row));
});

app.listen({ host: '127.0.0.1', port: 0 })
  .then((address) => console.log(`listening on ${address}`));
