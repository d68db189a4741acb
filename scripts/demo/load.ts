export async function loadDemoNetwork() {}
