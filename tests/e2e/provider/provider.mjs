// A real OpenID Connect provider on a free port: everybody who types an address is signed in with
// it. Its ID tokens have no address, its userinfo endpoint has. Prints its issuer. Argument: the
// redirect URI of the only client.
import http from "node:http";
import Provider from "oidc-provider";

const [redirectUri] = process.argv.slice(2);
let answer;
const server = http.createServer((request, response) => answer(request, response));

server.listen(0, "127.0.0.1", () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [
      { client_id: "tenantd", client_secret: "a secret of the client", redirect_uris: [redirectUri] },
    ],
    pkce: { required: () => true },
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["given_name", "family_name"] },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, email: id, email_verified: true, given_name: "Robin", family_name: "Doe" }),
    }),
  });
  answer = provider.callback();
  console.log(issuer);
});
