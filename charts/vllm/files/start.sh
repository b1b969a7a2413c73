#!/bin/sh
# Chooses the CUDA driver libraries, then becomes the command given.
# DRIVER_LIBS: auto, host (the node's), compat (the image's), off (leave it to the runtime).
set -eu

mode=${DRIVER_LIBS:-auto}
driver_info=${NV_PROC:-/proc/driver/nvidia}
compat_dir=${NV_COMPAT:-/usr/local/cuda/compat}
shim_dir=${NV_SHIM:-/run/nv-shim}
library_dirs=${NV_LIBDIRS:-/usr/lib/x86_64-linux-gnu /usr/lib/aarch64-linux-gnu /usr/lib64 /usr/local/nvidia/lib64}

fail() {
  echo "start: $*" >&2
  exit 78
}

# The lowest driver branch that runs a CUDA major version by minor-version compatibility.
lowest_driver() {
  case $1 in
    13) echo 580 ;;
    12) echo 525 ;;
    11) echo 450 ;;
    *) echo 0 ;;
  esac
}

[ "$mode" != off ] || exec "$@"
if [ ! -r "$driver_info/version" ]; then
  echo "start: no $driver_info/version, driver libraries left as they are" >&2
  exec "$@"
fi

driver=$(grep -oE '[0-9]{3,}\.[0-9]+(\.[0-9]+)*' "$driver_info/version" | head -n 1)
[ -n "$driver" ] || fail "no driver version in $driver_info/version"
compat=$(ls "$compat_dir" 2>/dev/null | sed -n 's/^libcuda\.so\.\([0-9][0-9]*\.[0-9.]*\)$/\1/p' | head -n 1)

if [ "$mode" = auto ]; then
  cuda=${CUDA_VERSION:-0}
  floor=$(lowest_driver "${cuda%%.*}")
  if [ -z "$compat" ] || [ "${driver%%.*}" -ge "${compat%%.*}" ]; then
    mode=host
  elif ! cat "$driver_info"/gpus/*/information 2>/dev/null | grep -qiE '^Model:.*(geforce|titan)'; then
    mode=compat
  elif [ "${driver%%.*}" -ge "$floor" ]; then
    mode=host
  else
    fail "driver $driver is older than R$floor, which CUDA $cuda needs, and GeForce has no forward compatibility: use an image for an older CUDA (-cu129)"
  fi
fi

case $mode in
  host)
    source_dir=
    for dir in $library_dirs; do
      if [ -e "$dir/libcuda.so.$driver" ]; then
        source_dir=$dir
        break
      fi
    done
    [ -n "$source_dir" ] || fail "libcuda.so.$driver is not mounted in the container"
    mkdir -p "$shim_dir"
    for library in "$source_dir"/lib*.so."$driver"; do
      ln -sf "$library" "$shim_dir/"
    done
    /sbin/ldconfig -n "$shim_dir"
    chosen=$shim_dir
    ;;
  compat)
    [ -n "$compat" ] || fail "DRIVER_LIBS is compat, but the image has no cuda-compat"
    chosen=$compat_dir
    ;;
  *) fail "DRIVER_LIBS must be auto, host, compat or off, not $mode" ;;
esac

export LD_LIBRARY_PATH="$chosen${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
exec "$@"
