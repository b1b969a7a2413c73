"""Adds two vectors on the first GPU through the CUDA driver API and says which libcuda did it.

Needs nothing but Python and a libcuda.so.1 that the loader finds. Exit status: 0 the sum is right,
2 the driver API returned an error (its number and name are printed), 1 a wrong sum.
"""

import ctypes
import sys

PTX = b"""
.version 7.0
.target sm_70
.address_size 64
.visible .entry add(.param .u64 a, .param .u64 b, .param .u64 c)
{
  .reg .b64 %p<7>;
  .reg .b32 %i;
  .reg .f32 %x<4>;
  ld.param.u64 %p1, [a];
  ld.param.u64 %p2, [b];
  ld.param.u64 %p3, [c];
  mov.u32 %i, %tid.x;
  mul.wide.u32 %p4, %i, 4;
  add.s64 %p1, %p1, %p4;
  add.s64 %p2, %p2, %p4;
  add.s64 %p3, %p3, %p4;
  ld.global.f32 %x1, [%p1];
  ld.global.f32 %x2, [%p2];
  add.f32 %x3, %x1, %x2;
  st.global.f32 [%p3], %x3;
  ret;
}
"""

LENGTH = 256


def loaded_libcuda():
    with open("/proc/self/maps") as maps:
        return next((line.split()[-1] for line in maps if "libcuda.so" in line), "none")


class Driver:
    """The driver API; a call that fails ends the program with status 2."""

    def __init__(self):
        self.library = ctypes.CDLL("libcuda.so.1")

    def __getattr__(self, name):
        def call(*arguments):
            status = getattr(self.library, name)(*arguments)
            if status != 0:
                text = ctypes.c_char_p()
                self.library.cuGetErrorName(status, ctypes.byref(text))
                error = (text.value or b"unknown").decode()
                print(f"{loaded_libcuda()}: {name}: error {status} {error}")
                sys.exit(2)

        return call


def main():
    cuda = Driver()
    cuda.cuInit(0)
    device, context = ctypes.c_int(), ctypes.c_void_p()
    cuda.cuDeviceGet(ctypes.byref(device), 0)
    cuda.cuDevicePrimaryCtxRetain(ctypes.byref(context), device)
    cuda.cuCtxSetCurrent(context)
    module, add = ctypes.c_void_p(), ctypes.c_void_p()
    cuda.cuModuleLoadData(ctypes.byref(module), PTX)
    cuda.cuModuleGetFunction(ctypes.byref(add), module, b"add")
    vector = ctypes.c_float * LENGTH
    left, right, total = vector(*range(LENGTH)), vector(*[2.0] * LENGTH), vector()
    size = ctypes.c_size_t(ctypes.sizeof(total))
    places = [ctypes.c_uint64() for _ in range(3)]
    for place in places:
        cuda.cuMemAlloc_v2(ctypes.byref(place), size)
    cuda.cuMemcpyHtoD_v2(places[0], left, size)
    cuda.cuMemcpyHtoD_v2(places[1], right, size)
    arguments = (ctypes.c_void_p * 3)(*[ctypes.addressof(place) for place in places])
    cuda.cuLaunchKernel(add, 1, 1, 1, LENGTH, 1, 1, 0, None, arguments, None)
    cuda.cuCtxSynchronize()
    cuda.cuMemcpyDtoH_v2(total, places[2], size)
    name = ctypes.create_string_buffer(96)
    cuda.cuDeviceGetName(name, 96, device)
    right_sum = list(total) == [value + 2.0 for value in range(LENGTH)]
    print(f"{loaded_libcuda()}: {name.value.decode()}: {'sum is right' if right_sum else 'WRONG SUM'}")
    sys.exit(0 if right_sum else 1)


main()
