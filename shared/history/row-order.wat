;; Orders the rows of an event table by group and fingerprint: what `rowGroups` promises.
;; `row-order-module.ts` holds the compiled bytes; a test compiles this text again.
(module
  (memory $rows (import "rows" "memory") 1)
  (memory $names (import "names" "memory") 1)
  ;; Of no meaning: what was read must be kept somewhere, or it is not read.
  (global $touched (mut i64) (i64.const 0))

  ;; Puts the numbers of `length` rows to `order`, those of one group together in the order of the
  ;; file, and to `ends` where each of the `groups` groups ends: a counting sort.
  (func (export "orderByGroup")
    (param $length i32) (param $group i32) (param $groups i32) (param $order i32) (param $ends i32)
    (local $row i32)
    (memory.fill $names (local.get $ends) (i32.const 0)
      (i32.shl (local.get $groups) (i32.const 2)))
    (block $counted
      (loop $next
        (br_if $counted (i32.ge_u (local.get $row) (local.get $length)))
        (drop (call $oneMore (call $endOf (local.get $group) (local.get $row) (local.get $ends))))
        (local.set $row (i32.add (local.get $row) (i32.const 1)))
        (br $next)))
    (call $begins (local.get $ends) (local.get $groups))
    (local.set $row (i32.const 0))
    (block $placed
      (loop $next
        (br_if $placed (i32.ge_u (local.get $row) (local.get $length)))
        (i32.store $names
          (i32.add (local.get $order)
            (i32.shl
              (call $oneMore (call $endOf (local.get $group) (local.get $row) (local.get $ends)))
              (i32.const 2)))
          (local.get $row))
        (local.set $row (i32.add (local.get $row) (i32.const 1)))
        (br $next))))

  ;; Where the end of a row's group stands.
  (func $endOf (param $group i32) (param $row i32) (param $ends i32) (result i32)
    (i32.add (local.get $ends)
      (i32.shl
        (i32.load $names (i32.add (local.get $group) (i32.shl (local.get $row) (i32.const 2))))
        (i32.const 2))))

  ;; Counts one up; answers what stood there before.
  (func $oneMore (param $place i32) (result i32)
    (local $before i32)
    (local.set $before (i32.load $names (local.get $place)))
    (i32.store $names (local.get $place) (i32.add (local.get $before) (i32.const 1)))
    (local.get $before))

  ;; Makes `count` counts the places where what was counted begins.
  (func $begins (param $at i32) (param $count i32)
    (local $end i32) (local $sum i32) (local $before i32)
    (local.set $end (i32.add (local.get $at) (i32.shl (local.get $count) (i32.const 2))))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
        (local.set $before (i32.load $names (local.get $at)))
        (i32.store $names (local.get $at) (local.get $sum))
        (local.set $sum (i32.add (local.get $sum) (local.get $before)))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br $next))))

  ;; Sorts the `count` rows whose numbers stand at `order` by fingerprint, those of one fingerprint in
  ;; the order of the file. 1: no two have the same one; 0: two have, or some stand far from their
  ;; places still. At `scratch` there is room for 32 bytes for each.
  (func (export "sortRows") (param $order i32) (param $count i32) (param $scratch i32) (result i32)
    (local $keys i32) (local $sorted i32) (local $counts i32) (local $shift i64)
    (local $at i32) (local $place i32) (local $key i64) (local $rows i32)
    (local.set $keys (local.get $scratch))
    (local.set $sorted
      (i32.add (local.get $keys) (i32.shl (local.get $count) (i32.const 3))))
    (local.set $rows
      (i32.add (local.get $sorted) (i32.shl (local.get $count) (i32.const 3))))
    (local.set $counts (i32.add (local.get $rows) (i32.shl (local.get $count) (i32.const 2))))
    (call $fetch (local.get $order) (local.get $count) (local.get $keys))
    ;; A counting sort into one bucket a row or two, by the leading bits.
    (local.set $shift
      (i64.extend_i32_u
        (i32.add (i32.clz (local.get $count)) (i32.const 32))))
    (memory.fill $names (local.get $counts) (i32.const 0)
      (i32.shl
        (i32.shl (i32.const 1)
          (i32.sub (i32.const 64) (i32.wrap_i64 (local.get $shift))))
        (i32.const 2)))
    (block $counted
      (loop $next
        (br_if $counted (i32.ge_u (local.get $at) (local.get $count)))
        (drop
          (call $oneMore
            (call $bucketOf
              (i64.load $names
                (i32.add (local.get $keys) (i32.shl (local.get $at) (i32.const 3))))
              (local.get $shift) (local.get $counts))))
        (local.set $at (i32.add (local.get $at) (i32.const 1)))
        (br $next)))
    (call $begins (local.get $counts)
      (i32.shl (i32.const 1) (i32.sub (i32.const 64) (i32.wrap_i64 (local.get $shift)))))
    (local.set $at (i32.const 0))
    (block $placed
      (loop $next
        (br_if $placed (i32.ge_u (local.get $at) (local.get $count)))
        (local.set $key
          (i64.load $names (i32.add (local.get $keys) (i32.shl (local.get $at) (i32.const 3)))))
        (local.set $place
          (call $oneMore
            (call $bucketOf (local.get $key) (local.get $shift) (local.get $counts))))
        (i64.store $names
          (i32.add (local.get $sorted) (i32.shl (local.get $place) (i32.const 3)))
          (local.get $key))
        (i32.store $names
          (i32.add (local.get $rows) (i32.shl (local.get $place) (i32.const 2)))
          (i32.load $names (i32.add (local.get $order) (i32.shl (local.get $at) (i32.const 2)))))
        (local.set $at (i32.add (local.get $at) (i32.const 1)))
        (br $next)))
    (local.set $place (call $insert (local.get $sorted) (local.get $rows) (local.get $count)))
    (memory.copy $names $names (local.get $order) (local.get $rows)
      (i32.shl (local.get $count) (i32.const 2)))
    (local.get $place))

  ;; Where the count of a fingerprint's bucket stands.
  (func $bucketOf (param $key i64) (param $shift i64) (param $counts i32) (result i32)
    (i32.add (local.get $counts)
      (i32.shl (i32.wrap_i64 (i64.shr_u (local.get $key) (local.get $shift))) (i32.const 2))))

  ;; Puts the fingerprints of rows side by side, and reads the ends of these rows: the processor waits
  ;; for all of them together, and not for one after another when they are packed.
  (func $fetch (param $order i32) (param $count i32) (param $keys i32)
    (local $at i32) (local $row i32) (local $touched i64)
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $at) (local.get $count)))
        (local.set $row
          (i32.mul
            (i32.load $names
              (i32.add (local.get $order) (i32.shl (local.get $at) (i32.const 2))))
            (i32.const 72)))
        (i64.store $names
          (i32.add (local.get $keys) (i32.shl (local.get $at) (i32.const 3)))
          (i64.load $rows (local.get $row)))
        (local.set $touched
          (i64.xor (local.get $touched) (i64.load $rows offset=64 (local.get $row))))
        (local.set $at (i32.add (local.get $at) (i32.const 1)))
        (br $next)))
    (global.set $touched (local.get $touched)))

  ;; Sorts fingerprints that are nearly sorted, and their rows with them, by insertion; answers as
  ;; `sortRows`, and gives up after eight steps a row.
  (func $insert (param $keys i32) (param $rows i32) (param $count i32) (result i32)
    (local $at i32) (local $to i32) (local $key i64) (local $before i64) (local $row i32)
    (local $stepsLeft i32) (local $isDistinct i32)
    (local.set $stepsLeft (i32.shl (local.get $count) (i32.const 3)))
    (local.set $isDistinct (i32.const 1))
    (loop $next
      (local.set $at (i32.add (local.get $at) (i32.const 1)))
      (if (i32.ge_u (local.get $at) (local.get $count)) (then (return (local.get $isDistinct))))
      (if (i32.lt_s (local.get $stepsLeft) (i32.const 0)) (then (return (i32.const 0))))
      (local.set $key (call $keyAt (local.get $keys) (local.get $at)))
      (local.set $before
        (call $keyAt (local.get $keys) (i32.sub (local.get $at) (i32.const 1))))
      (br_if $next (i64.lt_u (local.get $before) (local.get $key)))
      (local.set $row
        (i32.load $names (i32.add (local.get $rows) (i32.shl (local.get $at) (i32.const 2)))))
      (local.set $to (local.get $at))
      (block $found
        (loop $step
          (br_if $found (i64.le_u (local.get $before) (local.get $key)))
          (call $put (local.get $keys) (local.get $rows) (local.get $to) (local.get $before)
            (i32.load $names
              (i32.sub
                (i32.add (local.get $rows) (i32.shl (local.get $to) (i32.const 2)))
                (i32.const 4))))
          (local.set $stepsLeft (i32.sub (local.get $stepsLeft) (i32.const 1)))
          (local.set $to (i32.sub (local.get $to) (i32.const 1)))
          (br_if $found (i32.eqz (local.get $to)))
          (local.set $before
            (call $keyAt (local.get $keys) (i32.sub (local.get $to) (i32.const 1))))
          (br $step)))
      (if (i64.eq (local.get $before) (local.get $key))
        (then (local.set $isDistinct (i32.const 0))))
      (call $put (local.get $keys) (local.get $rows) (local.get $to) (local.get $key)
        (local.get $row))
      (br $next))
    (unreachable))

  (func $keyAt (param $keys i32) (param $at i32) (result i64)
    (i64.load $names (i32.add (local.get $keys) (i32.shl (local.get $at) (i32.const 3)))))

  (func $put (param $keys i32) (param $rows i32) (param $at i32) (param $key i64) (param $row i32)
    (i64.store $names
      (i32.add (local.get $keys) (i32.shl (local.get $at) (i32.const 3)))
      (local.get $key))
    (i32.store $names
      (i32.add (local.get $rows) (i32.shl (local.get $at) (i32.const 2)))
      (local.get $row))))
