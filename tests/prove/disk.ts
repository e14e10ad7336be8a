export async function fillDisk(): Promise<'no mount' | Record<string, boolean>> {
  return 'no mount';
}
