/** The address of a worker that Vite bundles by itself. */
declare module '*?worker&url' {
  const url: string;
  // biome-ignore lint/style/noDefaultExport: this is how Vite hands it over
  export default url;
}
