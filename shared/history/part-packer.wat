;; Packs rows of an event table into the bytes of one contribution; layout: `packing-layout.ts`.
;; `part-packer-module.ts` holds the compiled bytes; a test compiles this text again.
(module
  (memory $rows (import "rows" "memory") 1)
  (memory $names (import "names" "memory") 1)
  (global $entries (mut i32) (i32.const 0))
  (global $ids (mut i32) (i32.const 0))
  (global $used (mut i32) (i32.const 0))

  ;; Packs the `count` rows whose numbers stand at `order` to `target`, both in the memory of the
  ;; names, and answers how many bytes there are; -1: a row cannot be packed. `entries` and `bytes`
  ;; are those of the `NameTable`; at `ids` there is room for four for every row.
  (func (export "pack")
    (param $order i32) (param $count i32) (param $target i32)
    (param $entries i32) (param $bytes i32) (param $ids i32) (result i32)
    (local $end i32) (local $place i32) (local $at i32) (local $base f64)
    (global.set $entries (local.get $entries))
    (global.set $ids (local.get $ids))
    (global.set $used (i32.const 0))
    (local.set $end (i32.add (local.get $order) (i32.shl (local.get $count) (i32.const 2))))
    (local.set $base (call $earliest (local.get $order) (local.get $end)))
    (i32.store8 $names (local.get $target) (i32.const 2))
    (i32.store16 $names offset=1 (local.get $target) (local.get $count))
    (f64.store $names offset=5 (local.get $target) (local.get $base))
    (local.set $at (i32.add (local.get $target) (i32.const 13)))
    (local.set $place (local.get $order))
    (block $packed
      (loop $next
        (br_if $packed (i32.ge_u (local.get $place) (local.get $end)))
        (if
          (i32.eqz
            (call $packRow
              (i32.mul (i32.load $names (local.get $place)) (i32.const 72))
              (local.get $at) (local.get $base)))
          (then
            (drop (call $writeNames (local.get $at) (local.get $bytes)))
            (return (i32.const -1))))
        (local.set $at (i32.add (local.get $at) (i32.const 56)))
        (local.set $place (i32.add (local.get $place) (i32.const 4)))
        (br $next)))
    (i32.store16 $names offset=3 (local.get $target) (global.get $used))
    (i32.sub (call $writeNames (local.get $at) (local.get $bytes)) (local.get $target)))

  ;; The earliest instant of the rows; of none, 0.
  (func $earliest (param $place i32) (param $end i32) (result f64)
    (local $first f64)
    (if (i32.ge_u (local.get $place) (local.get $end)) (then (return (f64.const 0))))
    (local.set $first (f64.const inf))
    (loop $next
      (local.set $first
        (f64.min (local.get $first)
          (f64.load $rows offset=8
            (i32.mul (i32.load $names (local.get $place)) (i32.const 72)))))
      (local.set $place (i32.add (local.get $place) (i32.const 4)))
      (br_if $next (i32.lt_u (local.get $place) (local.get $end))))
    (local.get $first))

  ;; 0: it cannot be packed.
  (func $packRow (param $row i32) (param $at i32) (param $base f64) (result i32)
    (local $afterBase f64) (local $records f64) (local $line f64)
    (local.set $afterBase
      (f64.sub (f64.load $rows offset=8 (local.get $row)) (local.get $base)))
    (local.set $records (f64.load $rows offset=16 (local.get $row)))
    (local.set $line (f64.load $rows offset=24 (local.get $row)))
    (if
      (i32.eqz
        (i32.and
          (i32.and
            (f64.lt (local.get $afterBase) (f64.const 0x1p32))
            (i32.and
              (f64.ge (local.get $line) (f64.const 1))
              (f64.lt (local.get $line) (f64.const 0x1p48))))
          (i32.and
            (i32.and
              (f64.ge (local.get $records) (f64.const 0))
              (f64.lt (local.get $records) (f64.const 0x1p53)))
            (f64.eq (f64.floor (local.get $records)) (local.get $records)))))
      (then (return (i32.const 0))))
    (i64.store $names (local.get $at) (i64.load $rows (local.get $row)))
    (i32.store $names offset=8 (local.get $at) (i32.trunc_sat_f64_u (local.get $afterBase)))
    (i64.store $names offset=12 (local.get $at) (i64.trunc_sat_f64_u (local.get $records)))
    (i64.store $names offset=20 (local.get $at) (i64.load $rows offset=32 (local.get $row)))
    ;; The count lies over what is above the 48 bits of the line.
    (i64.store $names offset=28 (local.get $at) (i64.trunc_sat_f64_u (local.get $line)))
    (i32.store $names offset=34 (local.get $at) (i32.load $rows offset=68 (local.get $row)))
    (i32.store16 $names offset=38 (local.get $at)
      (call $placeOf (i32.load $rows offset=48 (local.get $row))))
    (i32.store16 $names offset=40 (local.get $at)
      (call $placeOf (i32.load $rows offset=52 (local.get $row))))
    (i32.store16 $names offset=42 (local.get $at)
      (call $placeOf (i32.load $rows offset=56 (local.get $row))))
    (i32.store16 $names offset=44 (local.get $at)
      (call $placeOf (i32.load $rows offset=60 (local.get $row))))
    (i32.store16 $names offset=46 (local.get $at) (i32.load $rows offset=64 (local.get $row)))
    (i64.store $names offset=48 (local.get $at) (i64.load $rows offset=40 (local.get $row)))
    (i32.const 1))

  ;; The number of a name within the part, in which it is from now on.
  (func $placeOf (param $id i32) (result i32)
    (local $entry i32) (local $place i32)
    (if (i32.eqz (local.get $id)) (then (return (i32.const 0))))
    (local.set $entry
      (i32.add (global.get $entries) (i32.shl (local.get $id) (i32.const 3))))
    (local.set $place (i32.load16_u $names offset=6 (local.get $entry)))
    (if (i32.eqz (local.get $place))
      (then
        (i32.store $names
          (i32.add (global.get $ids) (i32.shl (global.get $used) (i32.const 2)))
          (local.get $entry))
        (global.set $used (i32.add (global.get $used) (i32.const 1)))
        (local.set $place (global.get $used))
        (i32.store16 $names offset=6 (local.get $entry) (local.get $place))))
    (local.get $place))

  ;; Writes the names of the part to `at`, and takes their numbers back; where they end.
  (func $writeNames (param $at i32) (param $bytes i32) (result i32)
    (local $number i32) (local $entry i32) (local $from i32) (local $end i32)
    (block $written
      (loop $next
        (br_if $written (i32.ge_u (local.get $number) (global.get $used)))
        (local.set $entry
          (i32.load $names
            (i32.add (global.get $ids) (i32.shl (local.get $number) (i32.const 2)))))
        (i32.store16 $names offset=6 (local.get $entry) (i32.const 0))
        (i32.store16 $names (local.get $at) (i32.load16_u $names offset=4 (local.get $entry)))
        (local.set $at (i32.add (local.get $at) (i32.const 2)))
        (local.set $end
          (i32.add (local.get $at) (i32.load16_u $names offset=4 (local.get $entry))))
        (local.set $from
          (i32.add (local.get $bytes) (i32.load $names (local.get $entry))))
        (loop $eight
          (if (i32.lt_u (local.get $at) (local.get $end))
            (then
              (i64.store $names (local.get $at) (i64.load $names (local.get $from)))
              (local.set $at (i32.add (local.get $at) (i32.const 8)))
              (local.set $from (i32.add (local.get $from) (i32.const 8)))
              (br $eight))))
        (local.set $at (local.get $end))
        (local.set $number (i32.add (local.get $number) (i32.const 1)))
        (br $next)))
    (local.get $at)))
