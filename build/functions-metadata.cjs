const tsx = require("tsx/cjs/api");

/** Emits what Excel reads about the custom functions, one file for each language of the manifest. */
class FunctionsMetadata {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("FunctionsMetadata", (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: "FunctionsMetadata", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        () => {
          const { functionsMetadata } = tsx.require("../src/functions/metadata.ts", module.filename);
          for (const [file, locale] of [
            ["functions.json", "zh-CN"],
            ["functions.en-US.json", "en-US"],
          ]) {
            compilation.emitAsset(file, new sources.RawSource(JSON.stringify(functionsMetadata(locale), null, 2)));
          }
        },
      );
    });
  }
}

module.exports = { FunctionsMetadata };
