/** The bundler hands over these files as their text. */
declare module "*.tsv" {
  const text: string;
  export default text;
}
declare module "*.csv" {
  const text: string;
  export default text;
}
