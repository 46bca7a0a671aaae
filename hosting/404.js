// For hosts that answer what is not there with 404.html, wherever the site lies on them.
//
// Some mail programs turn the `#` of a link into `%23`, or that into `%2523`. The host is then asked for a file, and what was meant
// for the page alone has to be given back to it.
(() => {
  const { origin, pathname, search, hash } = location;
  const mangled = pathname.match(/^(.*?\/)%(?:25)*23(\/.*)$/);
  if (mangled) {
    // The origin stands before it, because a path may begin with two slashes, as another host would.
    location.replace(`${origin}${mangled[1]}#${mangled[2]}${search}${hash}`);
  } else {
    // The page cannot know where the site begins. It is the folder around, or the one around that.
    const folder = pathname.replace(/[^/]+\/?$/, "");
    document.querySelector("a").href = origin + folder;
  }
})();
