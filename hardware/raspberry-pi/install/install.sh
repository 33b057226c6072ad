#!/usr/bin/env bash
# Makes a Raspberry Pi start the meter with the system, or undoes that. A second run changes nothing
# that is already so.
#
# usage: sudo ./install.sh [--undo] [--any-machine]
#
#   --undo          take back what this script changed; meters and packages stay
#   --any-machine   also where this is no Raspberry Pi
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
readonly here
readonly program=/opt/tokenmeter
# What --undo has to know.
readonly notes=/opt/tokenmeter/undo
readonly user=tokenmeter
readonly log=/var/log/tokenmeter/meter.log
readonly begin='# Tokenmeter: begin'
readonly end='# Tokenmeter: end'
changed=0
boot_changed=0

main() {
    local undo=0 any_machine=0 word
    for word in "$@"; do
        case $word in
            --undo) undo=1 ;;
            --any-machine) any_machine=1 ;;
            --help | -h) sed -n '2,8s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; return ;;
            *) fail 2 "unknown option $word" "the options are --undo and --any-machine" ;;
        esac
    done
    ((EUID == 0)) || fail 3 "only root can do this" "sudo $0 $*"
    ((any_machine)) || check_machine
    if ((undo)); then undo; else install_all; fi
}

fail() {
    printf 'install: %s\nhint: %s\n' "$2" "$3" >&2
    exit "$1"
}

say() { printf '%s\n' "$*"; }

note() {
    say "changed: $*"
    changed=1
}

keep() { say "as it was: $*"; }

check_machine() {
    local model=
    [[ -r /proc/device-tree/model ]] && model=$(tr -d '\0' </proc/device-tree/model)
    [[ $model == "Raspberry Pi"* ]] || fail 3 "this is no Raspberry Pi" \
        "run it on one, or add --any-machine"
}

# --- install

install_all() {
    local jar
    jar=$(find_jar)
    mkdir -p "$notes"
    install_packages
    make_groups
    make_user
    put "$jar" "$program/meter.jar" 0644
    put "$here/README.md" "$program/README.md" 0644
    put_launcher
    put "$here/tokenmeter.service" /etc/systemd/system/tokenmeter.service 0644
    put "$here/60-tokenmeter.rules" /etc/udev/rules.d/60-tokenmeter.rules 0644
    put "$here/tokenmeter.logrotate" /etc/logrotate.d/tokenmeter 0644
    put_text i2c-dev /etc/modules-load.d/tokenmeter.conf
    put_defaults
    change_config
    free_serial_line
    reload
    enable_service
    finish
}

find_jar() {
    local jar
    for jar in "$here"/meter.jar "$here"/../target/*-all.jar; do
        if [[ -f $jar ]]; then
            echo "$jar"
            return
        fi
    done
    fail 3 "there is no program to install" \
        "build it with ./meter --board raspberry-pi --version, or put meter.jar beside this script"
}

install_packages() {
    local package missing=()
    command -v java >/dev/null || missing+=(default-jre-headless)
    command -v i2cdetect >/dev/null || missing+=(i2c-tools)
    command -v gpioinfo >/dev/null || missing+=(gpiod)
    command -v logrotate >/dev/null || missing+=(logrotate)
    if ((${#missing[@]} == 0)); then
        keep "java, i2cdetect, gpioinfo and logrotate are there"
        return
    fi
    apt-get update -q
    DEBIAN_FRONTEND=noninteractive apt-get install -yq --no-install-recommends "${missing[@]}"
    for package in "${missing[@]}"; do
        echo "$package" >>"$notes/packages"
        note "package $package installed"
    done
}

# Raspberry Pi OS has these groups; Debian has not all.
make_groups() {
    local group
    for group in gpio i2c spi dialout; do
        if getent group "$group" >/dev/null; then
            keep "group $group"
        else
            groupadd --system "$group"
            echo "$group" >>"$notes/groups"
            note "group $group made"
        fi
    done
}

make_user() {
    if getent passwd "$user" >/dev/null; then
        keep "user $user"
    else
        useradd --system --user-group --home-dir /var/lib/tokenmeter --no-create-home \
            --shell /usr/sbin/nologin "$user"
        touch "$notes/user"
        note "user $user made"
    fi
    usermod --append --groups gpio,i2c,spi,dialout "$user"
}

# put FROM TO MODE
put() {
    if cmp -s "$1" "$2"; then
        keep "$2"
    else
        install -D -m "$3" "$1" "$2"
        note "$2 written"
    fi
}

# put_text TEXT TO
put_text() {
    local from
    from=$(mktemp)
    printf '%s\n' "$1" >"$from"
    put "$from" "$2" "${3:-0644}"
    rm -f "$from"
}

put_launcher() {
    put_text "#!/bin/sh
# The meter of this machine, by hand: first sudo systemctl stop tokenmeter
cd /var/lib/tokenmeter || exit 3
exec /usr/bin/java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx96m \\
    -jar $program/meter.jar --board raspberry-pi --data /var/lib/tokenmeter \"\$@\"" \
        "$program/meter" 0755
    install -d -o "$user" -g "$user" -m 0700 /var/lib/tokenmeter
    install -d -o "$user" -g "$user" -m 0750 /var/log/tokenmeter
    # The system would make it root's, and logrotate does its work as the meter's user.
    [[ -f $log ]] || install -o "$user" -g "$user" -m 0640 /dev/null "$log"
}

# A file of the user's, who changes it.
put_defaults() {
    if [[ -e /etc/default/tokenmeter ]]; then
        keep "/etc/default/tokenmeter"
    else
        put "$here/tokenmeter.default" /etc/default/tokenmeter 0644
    fi
    install -d -o root -g "$user" -m 0750 /etc/tokenmeter
}

boot_file() {
    local folder
    for folder in /boot/firmware /boot; do
        if [[ -f $folder/$1 ]]; then
            echo "$folder/$1"
            return
        fi
    done
}

change_config() {
    local config new
    config=$(boot_file config.txt)
    if [[ -z $config ]]; then
        say "left out: there is no config.txt; I2C, SPI and the serial line are yours to switch on"
        return
    fi
    new=$(mktemp)
    { without_block "$config"; cat "$here/config.txt"; } >"$new"
    if cmp -s "$new" "$config"; then
        keep "$config"
    else
        cat "$new" >"$config"
        note "$config: I2C, SPI and the serial line on, relay and buzzer off at boot"
        boot_changed=1
    fi
    rm -f "$new"
}

# The last line gets its end, if it has none.
without_block() { sed "/^$begin\$/,/^$end\$/d" "$1" | awk 1; }

# The system's console would talk to the meter's hosts.
free_serial_line() {
    local cmdline words
    cmdline=$(boot_file cmdline.txt)
    [[ -n $cmdline ]] || return 0
    words=$(grep -oE 'console=(serial0|ttyAMA0|ttyS0)(,[0-9]+)?' "$cmdline" || true)
    if [[ -z $words ]]; then
        keep "$cmdline"
        return
    fi
    echo "$words" >>"$notes/cmdline"
    sed -i -E 's/ *console=(serial0|ttyAMA0|ttyS0)(,[0-9]+)?//g; s/^ +//' "$cmdline"
    note "$cmdline: $(paste -sd' ' <<<"$words") taken out"
    boot_changed=1
}

is_running() { [[ -d /run/systemd/system ]]; }

reload() {
    is_running || return 0
    systemctl daemon-reload
    udevadm control --reload
    udevadm trigger --subsystem-match=gpio --subsystem-match=i2c-dev --subsystem-match=spidev
}

enable_service() {
    if systemctl is-enabled --quiet tokenmeter.service 2>/dev/null; then
        keep "tokenmeter.service starts with the system"
    else
        systemctl enable --quiet tokenmeter.service
        note "tokenmeter.service starts with the system"
    fi
}

finish() {
    ((changed)) || say "nothing was to be changed"
    if ((boot_changed)); then
        say "next: sudo reboot"
    elif ((changed)); then
        say "next: sudo systemctl restart tokenmeter"
    fi
    say "then: sudo systemctl status tokenmeter"
}

# --- undo

undo() {
    stop_service
    restore_boot
    local file
    for file in /etc/systemd/system/tokenmeter.service /etc/udev/rules.d/60-tokenmeter.rules \
        /etc/logrotate.d/tokenmeter /etc/modules-load.d/tokenmeter.conf; do
        remove "$file"
    done
    reload
    remove_accounts
    if [[ -f $notes/packages ]]; then
        say "left: packages $(paste -sd' ' "$notes/packages"); sudo apt remove takes them away"
    fi
    remove "$program"
    local left
    for left in /var/lib/tokenmeter /var/log/tokenmeter /etc/tokenmeter /etc/default/tokenmeter; do
        [[ ! -e $left ]] || say "left: $left, which is yours"
    done
    ((changed)) || say "nothing was to be taken back"
    ((boot_changed == 0)) || say "next: sudo reboot"
}

stop_service() {
    [[ -f /etc/systemd/system/tokenmeter.service ]] || return 0
    if is_running; then
        systemctl stop tokenmeter.service
    fi
    systemctl disable --quiet tokenmeter.service
    note "tokenmeter.service no longer starts with the system"
}

restore_boot() {
    local config cmdline
    config=$(boot_file config.txt)
    if [[ -n $config ]] && grep -q "^$begin\$" "$config"; then
        sed -i "/^$begin\$/,/^$end\$/d" "$config"
        note "$config as it was"
        boot_changed=1
    fi
    cmdline=$(boot_file cmdline.txt)
    if [[ -n $cmdline && -f $notes/cmdline ]]; then
        sed -i "1s/^/$(sort -u "$notes/cmdline" | paste -sd' ') /" "$cmdline"
        note "$cmdline as it was"
        boot_changed=1
    fi
}

remove() {
    if [[ -e $1 ]]; then
        rm -rf "$1"
        note "$1 removed"
    fi
}

# What was there before this script came stays.
remove_accounts() {
    if [[ -f $notes/user ]]; then
        userdel "$user"
        note "user $user removed"
    fi
    if [[ -f $notes/groups ]]; then
        local group
        while read -r group; do
            groupdel "$group"
            note "group $group removed"
        done <"$notes/groups"
    fi
}

main "$@"
