/**
 * The NVIDIA device plugin's config: how the plugin reads it, the files that carry it, and the
 * rules S1 to S14 that tell what is wrong with it.
 */
package dev.fairlead.gpu.plugin;
