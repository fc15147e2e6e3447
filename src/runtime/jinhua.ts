import { readShipped, type ShippedFigures } from "../observations";
import annex from "../../seeds/jinhua-2024/annex.tsv";
import catalogue from "../../seeds/indicators.json";
import facts from "../../seeds/jinhua-2024/plan.json";
import observations from "../../seeds/jinhua-2024/observations.csv";

/** The plan of Jinhua for 2024 with its figures. The page asks for this module with its first use, readers and all. */
export function shippedJinhua(): ShippedFigures {
  return readShipped({ annex, catalogue, facts, observations });
}
