/**
 * Which store the Studio edits. Sanity's tools put variables whose names start with `SANITY_STUDIO_` into the Studio's build;
 * unset they mean the embedded lake, whose project and dataset have fixed names.
 */
export const studioEnvironment = {
  projectId: process.env['SANITY_STUDIO_PROJECT_ID'] ?? 'guidepost',
  dataset: process.env['SANITY_STUDIO_DATASET'] ?? 'production',
}
