// Calls a JSON API with retries; offline, the host refuses by name.
function fetchRates() {
  var options = { method: 'post', contentType: 'application/json', payload: JSON.stringify({ base: 'EUR' }), headers: { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() }, muteHttpExceptions: true };
  return retry_(function () {
    var response = UrlFetchApp.fetch('https://api.example.org/rates?x=1', options);
    if (response.getResponseCode() !== 200) throw new Error('HTTP ' + response.getResponseCode());
    return JSON.parse(response.getContentText());
  }, 3);
}

function retry_(action, times) {
  for (var attempt = 1; ; attempt++) {
    try {
      return action();
    } catch (e) {
      if (attempt >= times) return { failed: e.message, attempts: attempt };
      Utilities.sleep(Math.pow(2, attempt) * 1000 + Math.round(Math.random() * 1000));
    }
  }
}

function describeRequest() {
  var request = UrlFetchApp.getRequest('https://api.example.org/', { method: 'put', payload: { a: 1 } });
  return [request.method, request.url, request.payload];
}
