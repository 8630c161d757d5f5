;; Looks up the contents of one column in a table of names (see `byte-names.ts`).
;; `number-names-module.ts` holds the compiled bytes; a test compiles this text again.
(module
  (memory $batch (import "batch" "memory") 1)
  (memory $names (import "names" "memory") 1)

  ;; Of no meaning: what was read must be kept somewhere, or it is not read.
  (global $touched (mut i32) (i32.const 0))

  ;; Reads the slots at which the contents of all rows are looked for first: the processor waits for
  ;; all of them together, and not for one after another. `target` holds no numbers then.
  (func (export "touch")
    (param $rows i32) (param $froms i32) (param $untils i32) (param $target i32)
    (param $slots i32) (param $shift i32)
    (local $offset i32) (local $end i32) (local $begin i32) (local $length i32) (local $touched i32)
    (local $places v128)
    (local.set $places (call $places))
    (local.set $end (i32.shl (local.get $rows) (i32.const 2)))
    (loop $next
      (local.set $begin (i32.load (i32.add (local.get $froms) (local.get $offset))))
      (local.set $length
        (i32.sub (i32.load (i32.add (local.get $untils) (local.get $offset))) (local.get $begin)))
      (i32.store (i32.add (local.get $target) (local.get $offset))
        (call $firstSlot
          (call $keyOf (local.get $begin) (local.get $length) (local.get $places))
          (local.get $length) (local.get $slots) (local.get $shift)))
      (local.set $offset (i32.add (local.get $offset) (i32.const 4)))
      (br_if $next (i32.lt_u (local.get $offset) (local.get $end))))
    (local.set $offset (i32.const 0))
    (loop $next
      (local.set $begin (i32.load (i32.add (local.get $target) (local.get $offset))))
      ;; It may lie in two lines of the cache.
      (local.set $touched
        (i32.xor (local.get $touched)
          (i32.xor
            (i32.load $names (local.get $begin)) (i32.load $names offset=20 (local.get $begin)))))
      (local.set $offset (i32.add (local.get $offset) (i32.const 4)))
      (br_if $next (i32.lt_u (local.get $offset) (local.get $end))))
    (global.set $touched (local.get $touched)))

  ;; Numbers the rows from `row` on, whose contents stand at `froms` and `untils`, as far as they are
  ;; known. Answers at which row it stopped: one that JavaScript must decide, or `rows`. `slots` and
  ;; `bytes` say where the table stands, `shift` how much of a hash is no slot, `blank` what an empty
  ;; field is.
  (func (export "numberKnown")
    (param $row i32) (param $rows i32) (param $froms i32) (param $untils i32) (param $target i32)
    (param $slots i32) (param $shift i32) (param $bytes i32) (param $blank i32) (result i32)
    (local $offset i32) (local $begin i32) (local $length i32) (local $number i32)
    (local $key v128) (local $places v128)
    (local.set $places (call $places))
    (block $stopped
      (loop $next
        (br_if $stopped (i32.ge_u (local.get $row) (local.get $rows)))
        (local.set $offset (i32.shl (local.get $row) (i32.const 2)))
        (local.set $begin (i32.load (i32.add (local.get $froms) (local.get $offset))))
        (local.set $length
          (i32.sub
            (i32.load (i32.add (local.get $untils) (local.get $offset))) (local.get $begin)))
        (if (local.get $length)
          (then
            (local.set $key
              (call $keyOf (local.get $begin) (local.get $length) (local.get $places)))
            (local.set $number
              (call $slotOfKey (local.get $key) (local.get $begin) (local.get $length)
                (local.get $slots) (local.get $shift) (local.get $bytes)))
            (br_if $stopped (i32.lt_s (local.get $number) (i32.const 0)))
            (local.set $number (i32.load $names offset=20 (local.get $number)))
            (br_if $stopped (i32.le_s (local.get $number) (i32.const 0))))
          (else
            (local.set $number (local.get $blank))
            (br_if $stopped (i32.lt_s (local.get $number) (i32.const 0)))))
        (i32.store (i32.add (local.get $target) (local.get $offset)) (local.get $number))
        (local.set $row (i32.add (local.get $row) (i32.const 1)))
        (br $next)))
    (local.get $row))

  ;; Where the slot of a content stands, or the free one for it; -1: too many slots were visited.
  (func (export "slotOf")
    (param $begin i32) (param $length i32)
    (param $slots i32) (param $shift i32) (param $bytes i32) (result i32)
    (call $slotOfKey
      (call $keyOf (local.get $begin) (local.get $length) (call $places))
      (local.get $begin) (local.get $length)
      (local.get $slots) (local.get $shift) (local.get $bytes)))

  (func $slotOfKey
    (param $key v128) (param $begin i32) (param $length i32)
    (param $slots i32) (param $shift i32) (param $bytes i32) (result i32)
    (local $place i32) (local $visits i32) (local $content i32)
    (local.set $place
      (call $firstSlot (local.get $key) (local.get $length) (local.get $slots) (local.get $shift)))
    (loop $visit
      (local.set $content (i32.load $names offset=16 (local.get $place)))
      (if (i32.eqz (local.get $content)) (then (return (local.get $place))))
      (block $other
        (br_if $other
          (i32.ne (i32.and (local.get $content) (i32.const 2047)) (local.get $length)))
        (br_if $other
          (v128.any_true
            (v128.xor (local.get $key) (v128.load $names (local.get $place)))))
        (if (i32.le_u (local.get $length) (i32.const 16)) (then (return (local.get $place))))
        (if
          (call $holds
            (i32.add (local.get $bytes)
              (i32.shl (i32.shr_u (local.get $content) (i32.const 11)) (i32.const 3)))
            (local.get $begin) (local.get $length))
          (then (return (local.get $place)))))
      (local.set $place (i32.add (local.get $place) (i32.const 24)))
      ;; After the last slot comes the first.
      (if
        (i32.eq
          (i32.sub (local.get $place) (local.get $slots))
          (i32.mul
            (i32.add (i32.shr_u (i32.const -1) (local.get $shift)) (i32.const 1))
            (i32.const 24)))
        (then (local.set $place (local.get $slots))))
      (local.set $visits (i32.add (local.get $visits) (i32.const 1)))
      (br_if $visit (i32.lt_u (local.get $visits) (i32.const 256))))
    (i32.const -1))

  ;; Where the slot stands that is the first to be visited for a content.
  (func $firstSlot
    (param $key v128) (param $length i32) (param $slots i32) (param $shift i32) (result i32)
    (i32.add (local.get $slots)
      (i32.mul
        (i32.shr_u (call $hash (local.get $key) (local.get $length)) (local.get $shift))
        (i32.const 24))))

  ;; Puts a content into its free slot.
  (func (export "fill")
    (param $place i32) (param $begin i32) (param $length i32) (param $content i32)
    (param $number i32)
    (v128.store $names (local.get $place)
      (call $keyOf (local.get $begin) (local.get $length) (call $places)))
    (i32.store $names offset=16 (local.get $place) (local.get $content))
    (i32.store $names offset=20 (local.get $place) (local.get $number)))

  ;; Puts all that stands in the slots from `place` up to `end` into new ones.
  (func (export "move") (param $place i32) (param $end i32) (param $slots i32) (param $shift i32)
    (local $content i32) (local $slot i32) (local $to i32)
    (loop $next
      (local.set $content (i32.load $names offset=16 (local.get $place)))
      (if (local.get $content)
        (then
          (local.set $slot
            (i32.shr_u
              (call $hash
                (v128.load $names (local.get $place))
                (i32.and (local.get $content) (i32.const 2047)))
              (local.get $shift)))
          (loop $visit
            (local.set $to
              (i32.add (local.get $slots) (i32.mul (local.get $slot) (i32.const 24))))
            (local.set $slot
              (i32.and
                (i32.add (local.get $slot) (i32.const 1))
                (i32.shr_u (i32.const -1) (local.get $shift))))
            (br_if $visit (i32.load $names offset=16 (local.get $to))))
          (v128.store $names (local.get $to) (v128.load $names (local.get $place)))
          (i64.store $names offset=16 (local.get $to)
            (i64.load $names offset=16 (local.get $place)))))
      (local.set $place (i32.add (local.get $place) (i32.const 24)))
      (br_if $next (i32.lt_u (local.get $place) (local.get $end)))))

  ;; The first sixteen bytes; of a shorter content, these and zeros.
  (func $keyOf (param $begin i32) (param $length i32) (param $places v128) (result v128)
    (v128.and
      (v128.load (local.get $begin))
      (call $firstBytes (local.get $length) (local.get $places))))

  ;; All bits of the first so many bytes.
  (func $firstBytes (param $length i32) (param $places v128) (result v128)
    (i8x16.gt_s
      (i8x16.splat
        (select (local.get $length) (i32.const 16)
          (i32.lt_u (local.get $length) (i32.const 16))))
      (local.get $places)))

  ;; The place of every byte: kept by who needs it again and again, because it is dear to make.
  (func $places (result v128)
    (v128.const i8x16 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15))

  ;; Whether the kept bytes at `start` are those at `begin`, after the first sixteen.
  (func $holds (param $start i32) (param $begin i32) (param $length i32) (result i32)
    (local $at i32)
    (block $all
      (loop $next
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (br_if $all (i32.ge_u (local.get $at) (local.get $length)))
        (br_if $next
          (i32.eqz
            (v128.any_true
              (v128.and
                (v128.xor
                  (v128.load $names (i32.add (local.get $start) (local.get $at)))
                  (v128.load $batch (i32.add (local.get $begin) (local.get $at))))
                (call $firstBytes (i32.sub (local.get $length) (local.get $at)) (call $places))))))
        (return (i32.const 0))))
    (i32.const 1))

  ;; The upper half of a sum of products by odd numbers, in whose leading bits every bit counts.
  (func $hash (param $key v128) (param $length i32) (result i32)
    (i32.wrap_i64
      (i64.shr_u
        (i64.add
          (i64.mul
            (i64.add
              (i64x2.extract_lane 0 (local.get $key)) (i64.extend_i32_u (local.get $length)))
            (i64.const 0x9E3779B97F4A7C15))
          (i64.mul (i64x2.extract_lane 1 (local.get $key)) (i64.const 0xC2B2AE3D27D4EB4F)))
        (i64.const 32)))))
