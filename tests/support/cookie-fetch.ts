/** `fetch` that keeps its cookies, as one browser does, and says where it comes from. */
export function cookieFetch(origin: string, place: 'staff' | 'kiosk' = 'staff'): typeof fetch {
  let cookie = '';
  return async (input, init) => {
    const request = new Request(input, init);
    if (cookie) request.headers.set('cookie', cookie);
    request.headers.set('origin', new URL(origin).origin);
    const response = await fetch(request);
    const set = response.headers.getSetCookie().find((line) => line.startsWith(`deelbalie_${place}`));
    if (set) cookie = set.split(';')[0] ?? '';
    return response;
  };
}
