import { cellFromFile, cellToFile, fromFile, toFile } from "../../src/xlsx/formulas/formula";

const custom = new Set(["DEMO.GAP", "DEMO.台账"]);

describe("formulas in a file", () => {
  it.each([
    ['=DEMO.GAP("GDP")*2', '_xldudf_DEMO_GAP("GDP")*2'],
    ["=DEMO.台账(A1)", "_xldudf_DEMO_台账(A1)"],
    ["=XLOOKUP(1,A:A,B:B)+SUM(A1)", "_xlfn.XLOOKUP(1,A:A,B:B)+SUM(A1)"],
    ["=FILTER(A1:A3,B1:B3)", "_xlfn._xlws.FILTER(A1:A3,B1:B3)"],
    ["=\"FILTER(\"&'FILTER('!A1", "\"FILTER(\"&'FILTER('!A1"],
    ["=SUM(C1#)+SUM('表 1'!$C$1#)", "SUM(_xlfn.ANCHORARRAY(C1))+SUM(_xlfn.ANCHORARRAY('表 1'!$C$1))"],
    ["=SUM(@A1:A3)*@INDEX(A:A,2)", "SUM(_xlfn.SINGLE(A1:A3))*_xlfn.SINGLE(INDEX(A:A,2))"],
    ["=LET(x,A1,y,x+1,x*y)", "_xlfn.LET(_xlpm.x,A1,_xlpm.y,_xlpm.x+1,_xlpm.x*_xlpm.y)"],
    ["=MAP(A1:A3,LAMBDA(值,值*2))+x", "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.值,_xlpm.值*2))+x"],
    ["=LET(f,LAMBDA(a,a+1),f(2))", "_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.a,_xlpm.a+1),_xlpm.f(2))"],
    [
      "=AGGREGATE(9,6,A1:A3)+T.TEST(A1:A3,B1:B3,2,1)+BITAND(5,3)",
      "_xlfn.AGGREGATE(9,6,A1:A3)+_xlfn.T.TEST(A1:A3,B1:B3,2,1)+_xlfn.BITAND(5,3)",
    ],
    ["=NETWORKDAYS.INTL(A1,B1)+ISO.CEILING(A1)", "NETWORKDAYS.INTL(A1,B1)+ISO.CEILING(A1)"],
    ["=SUM(监测表[[#This Row],[值]])", "SUM(监测表[[#This Row],[值]])"],
  ])("%s is written as %s and read back", (formula, file) => {
    expect(toFile(formula, custom)).toBe(file);
    expect(fromFile(file)).toBe(formula);
  });

  it.each([
    "=SUM(IF(A1:A4>1,A1:A4,0))",
    "=SUM((A1:A4>1)*A1:A4)",
    '=MAX(IF(B1:B4="x",A1:A4))',
    '=SUM(FILTER(A1:A4,B1:B4="x"))',
    '=TEXTJOIN(",",TRUE,IF(A1:A4>2,B1:B4,""))',
    '=INDEX(A1:A4,MATCH(1,(B1:B4="y")*(A1:A4>1),0))',
    "=SUM(ABS(A1:A4-2))",
    '=COUNT(1/(B1:B4="x"))',
    "=A1:A4*2",
    "=ABS(A1:A4)",
    "=SUM(SUMIF(A1:A4,B1:B4))",
    "=VLOOKUP(A1:A3,D1:E9,2,0)",
    "=SUM({1,2,3}*A1)",
    "=SUM(LEN(监测表[名称]))",
    "=SUM(容差列*2)",
    "=SUM(IF(C1:C3>0,@A1:A4,0))",
    "=LET(x,A1:A4,SUM(x*2))",
  ])("%s is marked as an array, so that Excel calculates with all cells", (formula) => {
    expect(cellToFile(formula, custom, (name) => name === "容差列").array).toBe(true);
  });

  it.each([
    "=SUM(A1:A4)",
    "=A1*2+SUM(A:A,B1:B4)",
    '=SUMPRODUCT((B1:B4="x")*A1:A4)',
    "=SUMIFS(A1:A4,B1:B4,C1)",
    "=INDEX(A1:A4,MATCH(C1,B1:B4,0))",
    '=IFERROR(VLOOKUP(C1,A1:B4,2,FALSE),"")',
    "=SUM(IF(C1>0,A1:A4,B1:B4))",
    "=SUM(A1:INDEX(A:A,3))",
    "=SUM(监测表[值])/COUNT(监测表[值])",
    "=监测表[[#This Row],[值]]*2",
    "=DEMO.GAP(A1:A3)",
    "=ROWS(A1:A3)*COLUMN(B:B)",
    "=SUM({1,2,3})",
    "=容差*2",
  ])("%s is a plain formula", (formula) => {
    expect(cellToFile(formula, custom, () => false).array).toBe(false);
  });

  it.each([
    ["A1:A3", "=@A1:A3"],
    ["A1:A3*2", "=@A1:A3*2"],
    ["SUM(A1:A3)", "=SUM(A1:A3)"],
    ["ABS($B$1:$B$9)+SUM(A:A)", "=ABS(@$B$1:$B$9)+SUM(A:A)"],
    ["SUM(IF(A1:A4>1,1,0))", "=SUM(IF(@A1:A4>1,1,0))"],
    ["_xlfn.SINGLE(A1:A3)", "=@A1:A3"],
    ["SUM(_xlfn.ANCHORARRAY(C1))", "=SUM(C1#)"],
    ["_xlfn.LET(_xlpm.x,A1:A3,SUM(_xlpm.x))", "=LET(x,A1:A3,SUM(x))"],
  ])("%s without the mark takes single cells, as it did: %s", (file, formula) => {
    expect(cellFromFile(file, false)).toBe(formula);
  });

  it("writes single cells that are taken anyway without a sign, which older programs do not know", () => {
    expect(cellToFile("=@A1:A3*2", custom, () => false)).toEqual({ formula: "A1:A3*2", array: false });
    expect(cellToFile("=SUM(@A1:A3)", custom, () => false)).toEqual({
      formula: "SUM(_xlfn.SINGLE(A1:A3))",
      array: false,
    });
  });

  it("reads what an array was marked as without signs", () => {
    expect(cellFromFile("A1:A3*2", true)).toBe("=A1:A3*2");
  });
});
