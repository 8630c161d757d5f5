;; Numbers the fields of one column by the slots of a table of names (see `byte-names.ts`): what
;; `numberOf` of `number-names.ts` does for one field, for all that are known already.
;; `number-names-module.ts` holds the compiled bytes; a test compiles this text again.
(module
  (memory $batch (import "batch" "memory") 1)
  (memory $names (import "names" "memory") 1)

  ;; Takes the rows from `row` on, whose fields stand at `froms` and `untils`, and puts numbers into
  ;; `target`. Answers at which row it stopped: one that JavaScript must decide, or `rows`.
  ;; `slots` and `bytes` say where the table stands, `shift` how much of a hash is no slot, `blank`
  ;; what an empty field is.
  (func (export "numberKnown")
    (param $row i32) (param $rows i32) (param $froms i32) (param $untils i32) (param $target i32)
    (param $slots i32) (param $shift i32) (param $bytes i32) (param $blank i32) (result i32)
    (local $offset i32) (local $begin i32) (local $length i32) (local $number i32)
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
            (local.set $number
              (call $known (local.get $begin) (local.get $length)
                (local.get $slots) (local.get $shift) (local.get $bytes)))
            (br_if $stopped (i32.le_s (local.get $number) (i32.const 0))))
          (else
            (local.set $number (local.get $blank))
            (br_if $stopped (i32.lt_s (local.get $number) (i32.const 0)))))
        (i32.store (i32.add (local.get $target) (local.get $offset)) (local.get $number))
        (local.set $row (i32.add (local.get $row) (i32.const 1)))
        (br $next)))
    (local.get $row))

  ;; The number in the slot of a content, below 0 where it has no value; 0: it is not there.
  (func $known
    (param $begin i32) (param $length i32)
    (param $slots i32) (param $shift i32) (param $bytes i32) (result i32)
    (local $first i32) (local $last i32) (local $middle i32) (local $unused i32)
    (local $slot i32) (local $place i32) (local $visits i32) (local $start i32)
    (if (i32.gt_u (local.get $length) (i32.const 1024)) (then (return (i32.const 0))))
    (local.set $first (i32.load $batch (local.get $begin)))
    (if (i32.lt_u (local.get $length) (i32.const 4))
      (then
        (local.set $unused
          (i32.shl (i32.sub (i32.const 4) (local.get $length)) (i32.const 3)))
        (local.set $first
          (i32.shr_u (i32.shl (local.get $first) (local.get $unused)) (local.get $unused))))
      (else
        (local.set $last
          (i32.load $batch
            (i32.sub (i32.add (local.get $begin) (local.get $length)) (i32.const 4))))
        (if (i32.gt_u (local.get $length) (i32.const 8))
          (then
            (local.set $middle
              (i32.load $batch
                (i32.sub
                  (i32.add (local.get $begin) (i32.shr_u (local.get $length) (i32.const 1)))
                  (i32.const 2))))))))
    (local.set $slot
      (i32.shr_u
        (call $hash
          (local.get $first) (local.get $last) (local.get $length) (local.get $middle))
        (local.get $shift)))
    (loop $visit
      (local.set $place
        (i32.add (local.get $slots) (i32.shl (local.get $slot) (i32.const 4))))
      (local.set $start (i32.load $names (local.get $place)))
      (if (i32.eqz (local.get $start)) (then (return (i32.const 0))))
      (if
        (i32.and
          (i32.eq (i32.and (local.get $start) (i32.const 2047)) (local.get $length))
          (i32.and
            (i32.eq (i32.load $names offset=8 (local.get $place)) (local.get $first))
            (i32.eq (i32.load $names offset=12 (local.get $place)) (local.get $last))))
        (then
          (if
            (call $holds
              (i32.add (local.get $bytes)
                (i32.shl (i32.shr_u (local.get $start) (i32.const 11)) (i32.const 3)))
              (local.get $begin) (i32.sub (local.get $length) (i32.const 4)))
            (then (return (i32.load $names offset=4 (local.get $place)))))))
      (local.set $slot
        (i32.and
          (i32.add (local.get $slot) (i32.const 1))
          (i32.shr_u (i32.const -1) (local.get $shift))))
      (local.set $visits (i32.add (local.get $visits) (i32.const 1)))
      (br_if $visit (i32.lt_u (local.get $visits) (i32.const 256))))
    (i32.const 0))

  ;; Whether the kept bytes at `start` are those at `begin` from the fifth on up to `end`, word by
  ;; word; the first and the last four have been compared already.
  (func $holds (param $start i32) (param $begin i32) (param $end i32) (result i32)
    (local $at i32)
    (local.set $at (i32.const 4))
    (block $all
      (loop $next
        (br_if $all (i32.ge_s (local.get $at) (local.get $end)))
        (if
          (i32.ne
            (i32.load $names (i32.add (local.get $start) (local.get $at)))
            (i32.load $batch (i32.add (local.get $begin) (local.get $at))))
          (then (return (i32.const 0))))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br $next)))
    (i32.const 1))

  ;; `hashOf` of `byte-hash.ts`.
  (func $hash (param $first i32) (param $last i32) (param $length i32) (param $middle i32)
    (result i32)
    (local $hash i32)
    (local.set $hash
      (i32.add
        (i32.mul (i32.xor (local.get $first) (local.get $middle)) (i32.const 0x9e3779b1))
        (local.get $length)))
    (local.set $hash
      (i32.mul
        (i32.add
          (i32.xor (local.get $hash) (i32.shr_u (local.get $hash) (i32.const 15)))
          (local.get $last))
        (i32.const 0x85ebca6b)))
    (i32.mul
      (i32.xor (local.get $hash) (i32.shr_u (local.get $hash) (i32.const 13)))
      (i32.const 0xc2b2ae35))))
