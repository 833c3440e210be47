/** What stands in lists and on closed cards beside the words of editors, English as the model has it and Spanish. */
export const previewWords: Readonly<Record<string, string>> = {
  'Guide without a title': 'Guía sin título',
  'review by {}': 'revisar antes de {}',
  'no review date': 'sin fecha de revisión',
  'Address broken': 'Dirección rota',
  'speaks as clinic': 'habla en nombre de la clínica',
  'speaks as partner': 'habla en nombre del socio',
  'speaks as neutral': 'no habla en nombre de nadie',
  sample: 'de muestra',
  '{} shared red flags, {} own signs': 'señales compartidas: {}, propias: {}',
  'Symptoms ({})': 'Síntomas ({})',
  'Risk factors ({})': 'Factores de riesgo ({})',
  'Tips ({})': 'Consejos ({})',
  'Causes ({})': 'Causas ({})',
  'Table ({} rows)': 'Tabla ({} filas)',
  '{} ({} rows)': '{} ({} filas)',
}
