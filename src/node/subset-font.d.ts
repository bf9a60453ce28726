/** What is used of a package without types. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      readonly targetFormat: 'woff2';
      readonly noLayoutClosure: true;
      readonly dropTables: readonly string[];
    },
  ): Promise<Uint8Array>;
}
