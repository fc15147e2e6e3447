const { join } = require("node:path");

/*
 * The data of `unicode-regex`, each set of characters loaded where it is asked for: it has a thousand files, and of the twenty
 * that the spreadsheet under the host asks for each test file takes a fraction of the time.
 */
const folder = join(__dirname, "../../node_modules/unicode-regex/lib/data.generated");
const asked = (load) => new Proxy({}, { get: (_, name) => (name === "__esModule" ? true : load(name)) });

module.exports = asked((category) => asked((set) => require(join(folder, category, `${set}.js`)).default));
