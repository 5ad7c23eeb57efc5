#!/bin/bash
# A system of its own in which systemd is the first process: the machine's files under a layer in memory that takes every
# change, and nothing of the machine itself can be written. What stands in INPUT is found in /input, what is to be seen
# afterwards is put into /output.
#
#   unshare --fork --pid --mount --uts --ipc --net --cgroup systemd-room.sh INPUT OUTPUT
#
# INPUT: lastro (the program), its units, prepare.sh (run in the new system before it starts), probe.sh (run by it at the end).
set -eu
input=$1 output=$2
mount --make-rprivate /
room=$input/room
mkdir "$room"
mount -t tmpfs -o mode=0755 tmpfs "$room"
cd "$room"
mkdir layer work root
mount -t overlay overlay -o lowerdir=/,upperdir=layer,workdir=work root
cd root
for folder in tmp run dev; do mount -t tmpfs -o mode=0755 tmpfs $folder; done
chmod 1777 tmp
mount -t proc proc proc
mount -t sysfs -o ro sysfs sys
mount -t cgroup2 cgroup2 sys/fs/cgroup
for device in null zero full random urandom tty; do
    touch dev/$device
    mount --bind /dev/$device dev/$device
done
ln -s /proc/self/fd dev/fd
ln -s pts/ptmx dev/ptmx
touch dev/console
mount --bind /dev/null dev/console
mkdir -p input output old
mount --bind -o ro "$input" input
mount --bind "$output" output
# Only what the unit itself needs is started.
rm -rf lib/systemd/system/*.wants etc/systemd/system/* lib/systemd/system-generators
install -m 0755 input/lastro usr/bin/lastro
# The toolchain's libraries may lie where the hardened service cannot look.
ldd input/lastro | awk '$3 ~ "^/" && $3 !~ "^/(usr/)?lib(64)?/" { print $3 }' | xargs -r cp -t usr/local/lib
cp input/*.service input/*.timer etc/systemd/system/
cat > etc/systemd/system/probe.service <<'UNIT'
[Service]
Type=oneshot
ExecStart=/bin/bash /input/probe.sh
ExecStopPost=/bin/systemctl --no-block exit 0
StandardOutput=file:/output/probe.log
StandardError=file:/output/probe.err
UNIT
pivot_root . old
umount -l /old
# As on a machine: what a unit mounts for another is seen there. Nothing of it leaves the room.
mount --make-rshared /
ldconfig
bash -eu /input/prepare.sh > /output/prepare.log 2>&1
exec env -i container=room PATH=/usr/sbin:/usr/bin:/sbin:/bin /lib/systemd/systemd --system --unit=probe.service \
    --log-target=null --show-status=no
