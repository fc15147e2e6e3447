const { createServer } = require("node:https");
const devCerts = require("office-addin-dev-certs");
const sirv = require("sirv");

const port = 3000;

/** Serves the development build to Excel on this computer, over https with a certificate that Office trusts. */
async function serve() {
  const certificate = await devCerts.getHttpsServerOptions();
  createServer(certificate, sirv("dist", { dev: true })).listen(port, "localhost");
  process.stdout.write(`https://localhost:${port}\n`);
}

void serve();
