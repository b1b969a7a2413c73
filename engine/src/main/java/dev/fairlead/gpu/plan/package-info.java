/**
 * What a sharing config means for nodes and workloads: capacity, labels, who fits where, and the
 * rules W1 to W15.
 */
package dev.fairlead.gpu.plan;
