/** Functions that came after the file format, as Excel writes them into a file ([MS-XLSX] 2.2.2, future functions). */
const future =
  "ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FIELDVALUE FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTOF PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW TRIMRANGE UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST";

/** Prefix of a function in a file by its name in capitals. */
export const prefixes: ReadonlyMap<string, string> = new Map([
  ...future.split(" ").map((name) => [name, "_xlfn."] as const),
  ...["FILTER", "SORT"].map((name) => [name, "_xlfn._xlws."] as const),
]);

/** Functions whose result is an array by their nature. */
export const arrayFunctions: ReadonlySet<string> = new Set(
  "BYCOL BYROW CHOOSECOLS CHOOSEROWS DROP EXPAND FILTER FREQUENCY GROUPBY GROWTH HSTACK LINEST LOGEST MAKEARRAY MAP MINVERSE MMULT MODE.MULT MUNIT PIVOTBY RANDARRAY SCAN SEQUENCE SORT SORTBY TAKE TEXTSPLIT TOCOL TOROW TRANSPOSE TREND TRIMRANGE UNIQUE VSTACK WRAPCOLS WRAPROWS".split(
    " ",
  ),
);

/** Functions that calculate with all cells of what they are given, also of calculated arrays. */
export const arrayArguments: ReadonlySet<string> = new Set([...arrayFunctions, "SUMPRODUCT"]);

const every = (): boolean => true;
const after =
  (first: number) =>
  (index: number): boolean =>
    index >= first;
const only =
  (...indices: readonly number[]) =>
  (index: number): boolean =>
    indices.includes(index);

/** Which arguments of a function are blocks of cells, by their index. */
const blocks = new Map<string, (index: number) => boolean>([
  ...[...arrayArguments].map((name) => [name, every] as const),
  ..."AGGREGATE AND AREAS AVEDEV AVERAGE AVERAGEA CELL CHISQ.TEST CHITEST COLUMN COLUMNS CONCAT CORREL COUNT COUNTA COUNTBLANK COVAR COVARIANCE.P COVARIANCE.S DEVSQ F.TEST FTEST FORMULATEXT GEOMEAN HARMEAN INTERCEPT IRR ISREF KURT MAX MAXA MDETERM MEDIAN MIN MINA MIRR MODE MODE.SNGL MULTINOMIAL NPV OR PEARSON PHONETIC PRODUCT RANK RANK.AVG RANK.EQ ROW ROWS RSQ SERIESSUM SHEET SHEETS SKEW SKEW.P SLOPE STDEV STDEV.P STDEV.S STDEVA STDEVP STDEVPA STEYX SUBTOTAL SUM SUMSQ SUMX2MY2 SUMX2PY2 SUMXMY2 T.TEST TEXTJOIN TTEST VAR VAR.P VAR.S VARA VARP VARPA XIRR XNPV XOR Z.TEST ZTEST ANCHORARRAY SINGLE ARRAYTOTEXT GCD LCM PERCENTOF LET LAMBDA REDUCE"
    .split(" ")
    .map((name) => [name, every] as const),
  ...["INDEX", "LARGE", "SMALL", "PERCENTILE", "PERCENTILE.EXC", "PERCENTILE.INC", "QUARTILE", "QUARTILE.EXC"].map(
    (name) => [name, only(0)] as const,
  ),
  ...["QUARTILE.INC", "PERCENTRANK", "PERCENTRANK.EXC", "PERCENTRANK.INC", "TRIMMEAN", "OFFSET", "COUNTIF"].map(
    (name) => [name, only(0)] as const,
  ),
  ...["SUMIF", "AVERAGEIF"].map((name) => [name, only(0, 2)] as const),
  ["COUNTIFS", (index) => index % 2 === 0],
  ...["SUMIFS", "AVERAGEIFS", "MAXIFS", "MINIFS"].map(
    (name) => [name, (index: number) => index === 0 || index % 2 === 1] as const,
  ),
  ...["MATCH", "VLOOKUP", "HLOOKUP"].map((name) => [name, only(1)] as const),
  ["LOOKUP", after(1)],
  ["XLOOKUP", only(1, 2)],
  ["XMATCH", only(1)],
  ...["FORECAST", "FORECAST.LINEAR", "PROB"].map((name) => [name, after(1)] as const),
  ...["NETWORKDAYS", "WORKDAY"].map((name) => [name, after(2)] as const),
  ...["NETWORKDAYS.INTL", "WORKDAY.INTL"].map((name) => [name, after(3)] as const),
  ["FORECAST.ETS", after(1)],
  ["FORECAST.ETS.CONFINT", after(1)],
]);

/** Functions that hand on the block of cells in these arguments, to whatever they stand in. */
const passing = new Map<string, (index: number) => boolean>([
  ["IF", after(1)],
  ["CHOOSE", after(1)],
]);

/** What a function does with a block of cells in one of its arguments: takes it, hands it on, or wants a single value. */
export function useOf(name: string, index: number, known: ReadonlySet<string>): "block" | "handedOn" | "single" {
  if (passing.get(name)?.(index)) return "handedOn";
  const takes = blocks.get(name);
  if (takes) return takes(index) ? "block" : "single";
  // Functions of an add-in, and those that are not known here, are left what they are given.
  return known.has(name) ? "single" : "block";
}
