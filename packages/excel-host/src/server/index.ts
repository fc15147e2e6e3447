/** The part of the host that builds its page and serves it, with an add-in, to a browser on this computer. */
export { bundlePage, type Files } from "./bundle";
export { type HostServer, serveHost, type ServerOptions } from "./server";
