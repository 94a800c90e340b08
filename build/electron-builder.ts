import { join } from 'node:path';
import type { Configuration } from 'electron-builder';

const root = join(import.meta.dirname, '..');
const icons = join(root, 'build', 'icons');

/** What differs from one packaging to another. */
export interface Packaging {
  /** The staged app (`stageApp`). */
  readonly app: string;
  readonly output: string;
  /** An unpacked Electron runtime of `electronVersion`. */
  readonly runtime: string;
  readonly electronVersion: string;
}

/** How installers are made, on Linux, Windows and macOS. Nothing is published from here, and nothing is downloaded. */
export function configuration({ app, output, runtime, electronVersion }: Packaging): Configuration {
  return {
    appId: 'app.holdfast.desktop',
    productName: 'Holdfast',
    copyright: 'The Holdfast authors. Apache License 2.0',
    electronVersion,
    electronDist: runtime,
    asar: true,
    npmRebuild: false,
    nodeGypRebuild: false,
    buildDependenciesFromSource: false,
    publish: null,
    directories: { app, output, buildResources: icons },
    files: ['**/*'],
    extraFiles: [
      { from: join(app, 'LICENSE'), to: 'LICENSE.Holdfast.txt' },
      { from: join(app, 'NOTICES.txt'), to: 'NOTICES.txt' },
    ],
    electronLanguages: ['en-US', 'fr'],
    electronFuses: {
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    },
    linux: {
      executableName: 'holdfast',
      category: 'Office',
      maintainer: 'The Holdfast authors <holdfast@holdfast.invalid>',
      vendor: 'The Holdfast authors',
      synopsis: 'Offline continuity runbooks',
      icon: icons,
    },
    deb: { depends: DEBIAN_DEPENDS, packageCategory: 'misc', priority: 'optional' },
    win: { target: ['nsis'], icon: join(icons, 'icon.ico') },
    nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
    mac: { category: 'public.app-category.productivity', icon: join(icons, '1024x1024.png') },
  };
}

/** What Electron itself needs on Debian and its kin. */
const DEBIAN_DEPENDS = ['libgtk-3-0', 'libnss3', 'libxss1', 'libxtst6', 'libatspi2.0-0', 'libsecret-1-0', 'xdg-utils'];
