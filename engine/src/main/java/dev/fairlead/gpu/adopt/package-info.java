/** Values of our charts, made from the manifests and values that people have already. */
package dev.fairlead.gpu.adopt;
