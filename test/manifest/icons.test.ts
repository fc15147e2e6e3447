import { readdirSync, readFileSync } from "node:fs";
import { all, attribute, childrenOf, manifest, only } from "./manifest-file";

const sizes = [16, 20, 24, 32, 40, 48, 64, 80];
const drawings = readdirSync("assets")
  .filter((file) => file.endsWith(".svg"))
  .map((file) => file.replace(".svg", ""));

/** Width and height that a PNG states in its header chunk. */
function dimensions(file: string): [number, number] {
  const png = readFileSync(file);
  expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

const fileOf = (address: string) => new URL(address).pathname.slice(1);

test("every drawing is there in every size that Office shows, true to its name", () => {
  for (const drawing of drawings) {
    for (const size of sizes) expect(dimensions(`assets/${drawing}-${size}.png`)).toEqual([size, size]);
  }
  expect(dimensions("assets/icon-128.png")).toEqual([128, 128]);
});

test("every icon of the ribbon and the menu names all sizes, each with a picture of that size", () => {
  const pictures = new Map(
    all("Image", only("Images")).map((it) => [attribute(it, "id"), attribute(it, "DefaultValue")]),
  );
  const icons = all("Icon");
  expect(icons).toHaveLength(all("Group").length + all("Control").length);
  for (const icon of icons) {
    const images = childrenOf(icon);
    expect(images.map((image) => Number(attribute(image, "size")))).toEqual(sizes);
    for (const image of images) {
      const size = Number(attribute(image, "size"));
      expect(dimensions(fileOf(pictures.get(attribute(image, "resid")) ?? ""))).toEqual([size, size]);
    }
  }
});

test("no two buttons look alike", () => {
  const looks = all("Control").map((control) => attribute(childrenOf(only("Icon", control))[0] ?? manifest, "resid"));
  expect(new Set(looks).size).toBe(looks.length);
});

test("the add-in's own icon has 32 pixels, 64 on screens of high density", () => {
  expect(dimensions(fileOf(attribute(only("IconUrl"), "DefaultValue")))).toEqual([32, 32]);
  expect(dimensions(fileOf(attribute(only("HighResolutionIconUrl"), "DefaultValue")))).toEqual([64, 64]);
});
