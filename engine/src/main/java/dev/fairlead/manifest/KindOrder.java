package dev.fairlead.manifest;

import dev.fairlead.value.Profile;
import dev.fairlead.value.Utf8;
import java.util.Comparator;

/**
 * The order in which Helm installs, and prints, what a chart makes: by kind. Reference:
 * pkg/release/v1/util/kind_sorter.go, InstallOrder and lessByKind.
 */
final class KindOrder implements Comparator<Manifest> {
  private static final int UNKNOWN = 1000;

  private final Profile profile;

  KindOrder(Profile profile) {
    this.profile = profile;
  }

  @Override
  public int compare(Manifest a, Manifest b) {
    int first = rank(a.kind());
    int second = rank(b.kind());
    if (first == UNKNOWN && second == UNKNOWN) {
      return Utf8.compare(a.kind(), b.kind());
    }
    return Integer.compare(first, second);
  }

  private int rank(String kind) {
    return switch (kind) {
      case "PriorityClass" -> 0;
      case "Namespace" -> 1;
      case "NetworkPolicy" -> 2;
      case "ResourceQuota" -> 3;
      case "LimitRange" -> 4;
      case "PodSecurityPolicy" -> 5;
      case "PodDisruptionBudget" -> 6;
      case "ServiceAccount" -> 7;
      case "Secret" -> 8;
      case "SecretList" -> 9;
      case "ConfigMap" -> 10;
      case "StorageClass" -> 11;
      case "PersistentVolume" -> 12;
      case "PersistentVolumeClaim" -> 13;
      case "CustomResourceDefinition" -> 14;
      case "ClusterRole" -> 15;
      case "ClusterRoleList" -> 16;
      case "ClusterRoleBinding" -> 17;
      case "ClusterRoleBindingList" -> 18;
      case "Role" -> 19;
      case "RoleList" -> 20;
      case "RoleBinding" -> 21;
      case "RoleBindingList" -> 22;
      case "Service" -> 23;
      case "DaemonSet" -> 24;
      case "Pod" -> 25;
      case "ReplicationController" -> 26;
      case "ReplicaSet" -> 27;
      case "Deployment" -> 28;
      case "HorizontalPodAutoscaler" -> 29;
      case "StatefulSet" -> 30;
      case "Job" -> 31;
      case "CronJob" -> 32;
      case "IngressClass" -> 33;
      case "Ingress" -> 34;
      case "APIService" -> 35;
      case "MutatingWebhookConfiguration" -> profile == Profile.HELM_4 ? 36 : UNKNOWN;
      case "ValidatingWebhookConfiguration" -> profile == Profile.HELM_4 ? 37 : UNKNOWN;
      default -> UNKNOWN;
    };
  }
}
