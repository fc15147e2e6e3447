import type { Translation } from "../../words";
import type { regionsZhCN } from "./zh-CN";

export const regionsEn: Translation<typeof regionsZhCN> = {
  issue: {
    unlistedCity:
      "There is no list of this city's regions: the columns of the targets ({regions}) count one by one, and which lies in which is not known; check, or add the list.",
    unknownRegion: "“{region}” is no region of this city; not used, check the name.",
    otherCity: "“{region}” belongs to {city}, not to this city; not used.",
    titledOtherCity:
      "The title names {city}, not {own}, over names of this city's regions; the figures were used, check that it is the right table.",
    aboveCity: "“{region}” is above the city and was not used.",
    regionTwice: "{code} of {region} stands twice with different figures ({values}); neither is used, check.",
    repeatedRegion: "{code} of {region} stands twice with the same figure; used once.",
    twoNames: "“{names}” are one region ({region}) and count once; check.",
    noCityFigure: "{month} has no {code} of the whole city; regions are not compared with it.",
    totalBesideCity:
      "{code} has a total ({total}) beside the city's figure ({city}); the city's is used, the total is not.",
    totalAsCity: "There is no row of the city; the total ({total}) stands in for it, check.",
    totalOfSome:
      "The total of {code} ({total}) is below the sum of the regions ({sum}), so that it is of some of them and not taken for the city; check.",
    percentInAmount: "{code} of {region} is an amount ({unit}) and holds a percentage; not used, check.",
    amountForGrowth: "{code} of {region} is to be a growth and looks like an amount; not used, check.",
    amountOrGrowth:
      "“{heading}” does not say whether it is growth or amount ({code}); not used, say it in heading or unit.",
    rankContradicts:
      "{code} of {region} is printed at place {printed} and is at {computed} by its figure, which counts; check.",
    notAsOf: "The latest {code} is of {month}, not of {asOf}; {month} is compared ({regions}).",
    afterAsOf: "{month} is after the as-of month {asOf}; not used.",
    olderFigure: "{code} of {region} is of {month} alone and not of {common}; it is not compared.",
    singleMonth: "“{heading}” is of the month alone, and the indicator is cumulative; not used.",
    spanOpen: "“{heading}” names {month} without saying whether it is cumulative; used as such, check.",
    zeroFigure: "{code} of {region} is 0 and used as a figure; what is not published should be blank.",
    noFigure: "{code} of {region} is marked as having no figure.",
    noteNarrows:
      "{code} of {region} has the remark “{note}”; used as it is, check that it is an actual figure of the same time and basis.",
    unreadHeading: "“{heading}” is no indicator of the table of targets; not used.",
    skippedHeading: "“{heading}” is neither figure nor growth of an indicator ({why}); not used.",
    noMonth: "“{heading}” names no month; not used, say it in the title or a column.",
    hiddenLines: "Hidden rows and columns of “{file}” ({lines}) were not read; show them to have them read.",
    noTable: "No figures of regions were read from “{file}”; check its form.",
    conflict: "{code} for {month} differs from what was read first, which is used (first/later: {values}); check.",
    twoColumns:
      "{code} for {month} stands twice in one table with different figures ({values}); neither is used, check.",
    belowEarlier:
      "{code} of {region}, {value} since January, is below the {before} of {month}; not used, it may be unpublished or of one month.",
    unitAssumed: "“{heading}”, the level of {code}, names no unit; used as it stands, as 亿元 or the like; check.",
    offScale:
      "{code} of {region}, {value}, is more than 20 times the city's target {target}; not used, check the unit.",
    levelOffScale:
      "{region}: the amount of {code} of {month}, {value}, is more than five times off last year's {before}; check the unit.",
    signedFall:
      "“{heading}” is by how much {code} fell, yet some are negative: a fall or a rise; not used, give the growth (negative for a fall).",
    fractions: "{code} looks like percentages written as fractions (0.065 for 6.5%); not used, write percentages.",
    scopeDiffers: "{code} of {region} includes {zone}; check whether target and last year's figure do too.",
    missingInSum: "{code} lacks {regions}; it is not added up.",
    scopeAssumed: "{codes} do not say whether {parent} includes {region}; counted as not, check.",
    scopeInside: "{code} with {region} exceeds the city; it counts as included in {parent} and is not added twice.",
    insideLarger:
      "{region} is included in {parent}, yet its {code} ({value}) is larger than that of {parent} ({whole}); check the figures, or whether it is included.",
    allAboveCity: "The targets of {code} are all above the city, which cannot be; check.",
    targetTwice: "{code} of {region} has two targets: “{kept}” is used and “{left}” is not; check.",
    otherYear: "A target of {code} is of {year}, not of {asOf}, and is not used.",
    milestoneTwice: "{region} has two milestones of {code} for month {month}; {kept} counts, {left} does not.",
    targetUnit: "The targets of {code} are in {unit}, and the indicator is in {own}; not used, convert them.",
    targetOffScale:
      "The target {target} of {code} for {region} is out of scale with the city's {city}, an amount or in another unit; not used, check.",
    badTarget: "The target “{target}” of {code} for {region} is not understood; check.",
    unknownIndicator: "“{indicator}” is not in the catalogue; kept and not analysed.",
    citySmaller: "{code} of all regions ({value}) exceeds the city ({city}); something may count twice, check.",
    derivedBase: "Bases of {code} follow from amount and growth ({regions}).",
    outsideRange: "The city's {code}, {city}, is not between its regions' {low} and {high}; check for a slip.",
  },
  reason: {
    none: "This indicator of the city does not follow from its regions.",
    noDenominators: "There are no denominators of the regions (this year's totals) to weigh by.",
    noDenominator: "The denominator of {regions} (this year's total) is missing, so nothing is weighed.",
    noFigures: "There are no figures to compare.",
    noCity: "The city has published no figure to compare with.",
    rounding: "The difference is within rounding.",
    unified: "One accounting for all: a difference above rounding is a fault to look for.",
    ownLevel: "The city's figure contains what belongs to no region, so a difference may be.",
    missing: "{regions} have no figure; not added up.",
    noBases: "The regions have no bases of last year; not weighed.",
    noBase: "{regions} have no base of last year; not weighed.",
  },
  handed: {
    covers: "The parts carry the city's target.",
    short: "The parts do not carry the city's target.",
    equal: "The parts equal the city's target.",
    none: "The parts of this indicator can neither be added nor weighed.",
    noCityTarget: "The city's target has no number.",
    noBase: "There are no levels of last year to weigh by.",
    cannotAllBeAbove: "All are to be above the city, which cannot be.",
    blank: "Nothing is handed down to {regions}; not added up.",
    noNumber: "The targets of {regions} have no number; not added up.",
  },
};
