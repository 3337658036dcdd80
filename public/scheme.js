// Before the first paint, so that a person who chose dark never sees a flash of light.
try {
  var scheme = localStorage.getItem('botverkstad.scheme');
  if (scheme === 'light' || scheme === 'dark') document.documentElement.dataset.mantineColorScheme = scheme;
} catch {}
