/** The session that a page is for: `/` is `main`, `/s/ID` is `ID`. */
export function sessionOf(pathname: string): string {
  const match = /^\/s\/([^/]+)\/?$/.exec(pathname);
  return match?.[1] === undefined ? "main" : decodeURIComponent(match[1]);
}

/** Where the link of a page is, on the page's own host. */
export function linkUrl(page: { readonly protocol: string; readonly host: string }): string {
  return `${page.protocol === "https:" ? "wss:" : "ws:"}//${page.host}/api/link`;
}

/** What a person calls this browser, such as `Chrome on Linux`; only for showing who is connected. */
export function browserName(userAgent: string): string {
  const browser = firstOf(userAgent, [
    ["Edg/", "Edge"],
    ["OPR/", "Opera"],
    ["Firefox/", "Firefox"],
    ["Chrome/", "Chrome"],
    ["Safari/", "Safari"],
  ]);
  const system = firstOf(userAgent, [
    ["Android", "Android"],
    ["iPhone", "iPhone"],
    ["iPad", "iPad"],
    ["Windows", "Windows"],
    ["Mac OS", "macOS"],
    ["CrOS", "ChromeOS"],
    ["Linux", "Linux"],
  ]);
  return system === null ? (browser ?? "A browser") : `${browser ?? "A browser"} on ${system}`;
}

/** The first match wins: most browsers also claim to be the ones further down. */
function firstOf(text: string, names: readonly (readonly [mark: string, name: string])[]): string | null {
  return names.find(([mark]) => text.includes(mark))?.[1] ?? null;
}
