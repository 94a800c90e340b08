/** The notices of every library that ships, as the build writes them: vite.config.ts. */
declare module 'virtual:notices' {
  export const notices: string;
}
