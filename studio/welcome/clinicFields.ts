/** What a clinic fills in on its first morning; the rest of its record can wait. */
export const clinicFields = [
  'name',
  'shortName',
  'phone',
  'emergencyNumber',
  'address',
  'colour',
] as const
export type ClinicField = (typeof clinicFields)[number]

/** The number for emergencies by region, as its authorities publish it. */
export const regions = [
  {id: 'us', number: '911', name: {en: 'United States', es: 'Estados Unidos'}},
  {id: 'ca', number: '911', name: {en: 'Canada', es: 'Canadá'}},
  {id: 'mx', number: '911', name: {en: 'Mexico', es: 'México'}},
  {id: 'eu', number: '112', name: {en: 'European Union', es: 'Unión Europea'}},
  {id: 'gb', number: '999', name: {en: 'United Kingdom', es: 'Reino Unido'}},
  {id: 'au', number: '000', name: {en: 'Australia', es: 'Australia'}},
  {id: 'nz', number: '111', name: {en: 'New Zealand', es: 'Nueva Zelanda'}},
] as const
