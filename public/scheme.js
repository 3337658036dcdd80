// Before the first paint, so that a person who chose dark never sees a flash of light.
{
  const scheme = storedScheme();
  if (scheme === 'light' || scheme === 'dark') document.documentElement.dataset.mantineColorScheme = scheme;
}

/** Null where nothing was chosen, or where the browser keeps nothing. */
function storedScheme() {
  try {
    return localStorage.getItem('botverkstad.scheme');
  } catch {
    return null;
  }
}
