;; Takes the events of a batch into what is known of a log day of their source: what `batchedDays`
;; promises. `source-stretch-module.ts` holds the compiled bytes; a test compiles this text again.
;; A day stands in 1,088 bytes: at 0 its first instant and at 8 its last; at 16 bits by the number of
;; an action and at 20 by that of a system; of the last stretch, at 24 and 32 the smallest and the
;; largest number of a line, at 40 the last of those that follow each other, at 48 whether a line has
;; none; from 64 on the 1,024 registers of a `LineSketch`.
(module
  (memory $batch (import "batch" "memory") 1)
  (memory $days (import "days" "memory") 1)
  ;; Where the columns of the batch begin.
  (global $at (import "columns" "at") i32)
  (global $code (import "columns" "code") i32)
  (global $system (import "columns" "system") i32)
  (global $low (import "columns" "low") i32)
  (global $sequenced (import "columns" "sequenced") i32)
  (global $identityFrom (import "columns" "identityFrom") i32)
  (global $identityUntil (import "columns" "identityUntil") i32)

  ;; Takes the events from `event` up to `end` into the day at `day` as long as they lie between
  ;; `from` and `until`. Stops also where a system has too high a number for a bit and, where
  ;; `keepsRun`, where a number does not follow `last`. Answers before which event.
  (func (export "take")
    (param $event i32) (param $end i32) (param $from f64) (param $until f64)
    (param $day i32) (param $keepsRun i32) (param $last f64) (result i32)
    (local $four i32) (local $instant f64) (local $systemOf i32) (local $number f64)
    (local $first f64) (local $latest f64) (local $actions i32) (local $systems i32)
    (local $smallest f64) (local $largest f64) (local $isUnnumbered i32)
    (local.set $first (f64.load $days (local.get $day)))
    (local.set $latest (f64.load $days offset=8 (local.get $day)))
    (local.set $actions (i32.load $days offset=16 (local.get $day)))
    (local.set $systems (i32.load $days offset=20 (local.get $day)))
    (local.set $smallest (f64.const inf))
    (local.set $largest (f64.const -inf))
    (block $stopped
      (loop $next
        (br_if $stopped (i32.ge_u (local.get $event) (local.get $end)))
        (local.set $four (i32.shl (local.get $event) (i32.const 2)))
        (local.set $instant
          (f64.load (i32.add (global.get $at) (i32.shl (local.get $event) (i32.const 3)))))
        (br_if $stopped
          (i32.or
            (f64.lt (local.get $instant) (local.get $from))
            (f64.ge (local.get $instant) (local.get $until))))
        (local.set $systemOf (i32.load (i32.add (global.get $system) (local.get $four))))
        (br_if $stopped (i32.gt_u (local.get $systemOf) (i32.const 30)))
        (local.set $number (call $numberOf (local.get $event) (local.get $four)))
        (if (f64.lt (local.get $number) (f64.const 0))
          (then
            (local.set $isUnnumbered (i32.const 1))
            (local.set $keepsRun (i32.const 0)))
          (else
            (if (local.get $keepsRun)
              (then
                (br_if $stopped
                  (i32.and
                    (f64.ne (local.get $number) (local.get $last))
                    (f64.ne (local.get $number)
                      (f64.add (local.get $last) (f64.const 1)))))
                (local.set $last (local.get $number))))
            (local.set $smallest (f64.min (local.get $smallest) (local.get $number)))
            (local.set $largest (f64.max (local.get $largest) (local.get $number)))))
        (local.set $first (f64.min (local.get $first) (local.get $instant)))
        (local.set $latest (f64.max (local.get $latest) (local.get $instant)))
        (local.set $actions
          (i32.or (local.get $actions)
            (i32.shl (i32.const 1)
              (i32.and
                (i32.load8_u (i32.add (global.get $code) (local.get $event)))
                (i32.const 15)))))
        (local.set $systems
          (i32.or (local.get $systems) (i32.shl (i32.const 1) (local.get $systemOf))))
        (call $sketch (local.get $day) (i32.load (i32.add (global.get $low) (local.get $four))))
        (local.set $event (i32.add (local.get $event) (i32.const 1)))
        (br $next)))
    (f64.store $days (local.get $day) (local.get $first))
    (f64.store $days offset=8 (local.get $day) (local.get $latest))
    (i32.store $days offset=16 (local.get $day) (local.get $actions))
    (i32.store $days offset=20 (local.get $day) (local.get $systems))
    (f64.store $days offset=24 (local.get $day) (local.get $smallest))
    (f64.store $days offset=32 (local.get $day) (local.get $largest))
    (f64.store $days offset=40 (local.get $day) (local.get $last))
    (i32.store $days offset=48 (local.get $day) (local.get $isUnnumbered))
    (local.get $event))

  ;; The number that the source gave a line; -1: none that is exact, of at most 15 digits.
  (func $numberOf (param $event i32) (param $four i32) (result f64)
    (local $place i32) (local $until i32) (local $digit i32) (local $number i64)
    (if (i32.eqz (i32.load8_u (i32.add (global.get $sequenced) (local.get $event))))
      (then (return (f64.const -1))))
    (local.set $place (i32.load (i32.add (global.get $identityFrom) (local.get $four))))
    (local.set $until (i32.load (i32.add (global.get $identityUntil) (local.get $four))))
    (if
      (i32.gt_u
        (i32.sub (i32.sub (local.get $until) (local.get $place)) (i32.const 1))
        (i32.const 14))
      (then (return (f64.const -1))))
    (loop $digits
      (local.set $digit (i32.sub (i32.load8_u (local.get $place)) (i32.const 0x30)))
      (if (i32.gt_u (local.get $digit) (i32.const 9)) (then (return (f64.const -1))))
      (local.set $number
        (i64.add
          (i64.mul (local.get $number) (i64.const 10))
          (i64.extend_i32_u (local.get $digit))))
      (local.set $place (i32.add (local.get $place) (i32.const 1)))
      (br_if $digits (i32.lt_u (local.get $place) (local.get $until))))
    (f64.convert_i64_s (local.get $number)))

  ;; Takes the lower half of a fingerprint into the sketch: see `createLineSketch`.
  (func $sketch (param $day i32) (param $fingerprint i32)
    (local $rank i32)
    (local.set $day
      (i32.add (local.get $day) (i32.shr_u (local.get $fingerprint) (i32.const 22))))
    (local.set $rank
      (i32.add
        (i32.clz
          (i32.or (i32.shl (local.get $fingerprint) (i32.const 10)) (i32.const 512)))
        (i32.const 1)))
    (if (i32.gt_u (local.get $rank) (i32.load8_u $days offset=64 (local.get $day)))
      (then (i32.store8 $days offset=64 (local.get $day) (local.get $rank))))))
