/** A path of our own to go on to after signing in; anything that could lead elsewhere becomes the start page. */
export function localPath(wanted: string | undefined): string {
  return wanted && /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(wanted) && !wanted.startsWith("/sign-in") ? wanted : "/";
}
