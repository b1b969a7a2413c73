package dev.fairlead.manifest;

/**
 * One write of {@code --output-dir}. Folders are made as needed.
 *
 * @param path the file, inside the output directory
 * @param text what is written
 * @param append whether the text follows what the file holds already, if it exists
 */
public record FileWrite(String path, String text, boolean append) {}
