import type { RouteObject } from 'react-router';

/** Every screen by its address; each is loaded when it is first shown. */
export const screens: RouteObject[] = [{ path: '/', element: null }];
