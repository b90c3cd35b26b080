/** Copies a file to the place, from disk to disk. */
export async function writeTo(place: FileSystemFileHandle, file: File): Promise<void> {
  await file.stream().pipeTo(await place.createWritable());
}
