import { useContext } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { codeWords, figureText } from "../../figures";
import { indicatorName, indicatorsByCode } from "../../plan";
import type { RegionsAnalysis } from "../../regions";
import { surroundingsOf } from "../../report";
import { fill } from "../../words";
import { usePane } from "../context";
import { StatusBadge } from "../StatusBadge";
import { LocaleContext } from "../words";
import { useRegionsWords } from "./words";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    "& th, & td": {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXXS}`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      textAlign: "end",
      whiteSpace: "nowrap",
    },
    "& th:first-child": {
      textAlign: "start",
      fontWeight: tokens.fontWeightRegular,
      whiteSpace: "normal",
      overflowWrap: "anywhere",
    },
    // A target in words may be long.
    "& td:nth-child(2)": { whiteSpace: "normal", minWidth: "56px" },
  },
});

/** A region's own indicators: target, figure, gap, place and status. */
export function RegionIndicators({
  analysis,
  region,
}: {
  readonly analysis: RegionsAnalysis;
  readonly region: string;
}) {
  const { table } = useStyles();
  const { head, rank } = useRegionsWords();
  const locale = useContext(LocaleContext);
  const { asOf, data } = usePane();
  // What is handed down names an indicator as its table does; the plan knows it in both languages.
  const known = indicatorsByCode(data.plan);
  const assessments = analysis.regions.find((each) => each.region.name === region)?.assessments ?? [];
  const placeOf = (code: string) =>
    analysis.contributions.get(code)?.list.find((each) => each.region === region)?.rank ?? null;
  return (
    <table className={table}>
      <thead>
        <tr>
          {Object.values(head).map((each) => (
            <th key={each} scope="col">
              {each}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {assessments.map((assessment) => {
          const { indicator } = assessment;
          const surroundings = surroundingsOf(assessment, { asOf, locale, nameOf: (each) => each });
          const text = (id: "target" | "actual" | "gap") => figureText(id, assessment, surroundings, locale);
          const place = placeOf(indicator.code);
          return (
            <tr key={indicator.code}>
              <th scope="row">
                <div>{indicatorName(known.get(indicator.code) ?? indicator, locale)}</div>
                <StatusBadge status={assessment.status}>{codeWords(locale).status[assessment.status]}</StatusBadge>
              </th>
              <td>{text("target")}</td>
              <td>{text("actual")}</td>
              <td>{text("gap")}</td>
              <td>{place === null ? null : fill(rank, { rank: place })}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
