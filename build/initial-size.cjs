const { gzipSync } = require("node:zlib");

/** Says how much the page loads before its first paint, compressed as servers send it, and fails above the limit. */
class InitialSize {
  /** @param limit bytes after gzip, null for no limit */
  constructor(limit) {
    this.limit = limit;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("InitialSize", (compilation) => {
      compilation.hooks.afterProcessAssets.tap("InitialSize", (assets) => {
        for (const [name, entrypoint] of compilation.entrypoints) {
          const scripts = entrypoint.getFiles().filter((file) => file.endsWith(".js"));
          const size = scripts.reduce((sum, file) => sum + gzipSync(assets[file].source()).length, 0);
          const line = `initial load of ${name}, ${compiler.options.mode} build: ${(size / 1000).toFixed(1)} kB gzip, without office.js`;
          compilation.getLogger("InitialSize").info(line);
          if (this.limit !== null && size > this.limit) {
            compilation.errors.push(new compiler.webpack.WebpackError(`${line}: above ${this.limit / 1000} kB`));
          }
        }
      });
    });
  }
}

module.exports = { InitialSize };
