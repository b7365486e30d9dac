// An identity provider of which only the discovery document and the keys are ever asked for.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export class Provider {
  private constructor(
    readonly issuer: string,
    private readonly server: Server,
  ) {}

  static async start(): Promise<Provider> {
    const server = createServer((request, response) => {
      const issuer = `http://${request.headers.host}`;
      const document = { issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/keys` };
      response.setHeader("Content-Type", "application/json");
      response.end(JSON.stringify(request.url === "/keys" ? { keys: [] } : document));
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    return new Provider(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, server);
  }

  async stop() {
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
  }
}
