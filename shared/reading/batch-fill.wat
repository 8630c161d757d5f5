;; Fills the columns of a batch out of the fields of its lines: what `batchFiller` promises. Each of
;; these takes the rows up to `rows` and answers how far it came: before a row that JavaScript must
;; decide, else `rows`. Fields stand at `froms` and `untils`, four bytes a row.
;; `batch-fill-module.ts` holds the compiled bytes; a test compiles this text again.
(module
  (memory $batch (import "batch" "memory") 1)
  (memory $names (import "names" "memory") 1)
  ;; Where the columns of the batch begin.
  (global $at (import "columns" "at") i32)
  (global $records (import "columns" "records") i32)
  (global $identityFrom (import "columns" "identityFrom") i32)
  (global $identityUntil (import "columns" "identityUntil") i32)
  (global $sequenced (import "columns" "sequenced") i32)
  (global $line (import "columns" "line") i32)
  (global $code (import "columns" "code") i32)
  (global $dataClasses (import "columns" "dataClasses") i32)
  (global $actor (import "columns" "actor") i32)
  (global $action (import "columns" "action") i32)
  (global $outcome (import "columns" "outcome") i32)
  (global $system (import "columns" "system") i32)
  (global $screen (import "columns" "screen") i32)
  (global $subject (import "columns" "subject") i32)

  ;; The last time that was read in full, `YYYY-MM-DDThh:mm:ss` and what follows: its first sixteen
  ;; bytes, what follows and all bits of that, how long it is, and the instant of its full hour.
  (global $head (mut v128) (v128.const i64x2 0 0))
  (global $tail (mut v128) (v128.const i64x2 0 0))
  (global $tailBits (mut v128) (v128.const i64x2 0 0))
  (global $length (mut i32) (i32.const -1))
  (global $hour (mut f64) (f64.const 0))

  ;; Times that differ from that one in their minutes and seconds alone, as line after line does.
  (func (export "times")
    (param $row i32) (param $rows i32) (param $froms i32) (param $untils i32) (result i32)
    (local $offset i32) (local $begin i32) (local $seconds i32)
    (block $stopped
      (loop $next
        (br_if $stopped (i32.ge_u (local.get $row) (local.get $rows)))
        (local.set $offset (i32.shl (local.get $row) (i32.const 2)))
        (local.set $begin (i32.load (i32.add (local.get $froms) (local.get $offset))))
        (br_if $stopped
          (i32.ne
            (i32.sub
              (i32.load (i32.add (local.get $untils) (local.get $offset))) (local.get $begin))
            (global.get $length)))
        ;; All but the two digits of the minutes.
        (br_if $stopped
          (v128.any_true
            (v128.or
              (v128.and
                (v128.xor (v128.load (local.get $begin)) (global.get $head))
                (v128.const i32x4 -1 -1 -1 0xffff))
              (v128.and
                (v128.xor (v128.load offset=19 (local.get $begin)) (global.get $tail))
                (global.get $tailBits)))))
        (br_if $stopped (i32.ne (i32.load8_u offset=16 (local.get $begin)) (i32.const 0x3a)))
        (local.set $seconds (call $secondsAt (local.get $begin)))
        (br_if $stopped (i32.lt_s (local.get $seconds) (i32.const 0)))
        (f64.store
          (i32.add (global.get $at) (i32.shl (local.get $row) (i32.const 3)))
          (f64.add (global.get $hour)
            (f64.convert_i32_s (i32.mul (local.get $seconds) (i32.const 1000)))))
        (local.set $row (i32.add (local.get $row) (i32.const 1)))
        (br $next)))
    (local.get $row))

  ;; Takes a time as the known one, whose instant is `instant`. What follows the seconds has at most
  ;; sixteen bytes, or it is not known.
  (func (export "learn") (param $begin i32) (param $until i32) (param $instant f64)
    (global.set $length (i32.sub (local.get $until) (local.get $begin)))
    (global.set $head (v128.load (local.get $begin)))
    (global.set $tail (v128.load offset=19 (local.get $begin)))
    (global.set $tailBits (call $firstBytes (i32.sub (global.get $length) (i32.const 19))))
    (global.set $hour
      (f64.sub (local.get $instant)
        (f64.convert_i32_s
          (i32.mul (call $secondsAt (local.get $begin)) (i32.const 1000)))))
    (if (i32.gt_u (i32.sub (global.get $length) (i32.const 19)) (i32.const 16))
      (then (global.set $length (i32.const -1)))))

  ;; The seconds since the full hour of the time at `begin`; below 0: they are not written so.
  (func $secondsAt (param $begin i32) (result i32)
    (i32.add
      (i32.mul (call $sixtyAt (i32.add (local.get $begin) (i32.const 14))) (i32.const 60))
      (call $sixtyAt (i32.add (local.get $begin) (i32.const 17)))))

  ;; A number of two digits below 60; -10000: it is none.
  (func $sixtyAt (param $place i32) (result i32)
    (local $tens i32) (local $ones i32)
    (local.set $tens (i32.sub (i32.load8_u (local.get $place)) (i32.const 0x30)))
    (local.set $ones (i32.sub (i32.load8_u offset=1 (local.get $place)) (i32.const 0x30)))
    (select (i32.const -10000)
      (i32.add (i32.mul (local.get $tens) (i32.const 10)) (local.get $ones))
      (i32.or
        (i32.gt_u (local.get $tens) (i32.const 5))
        (i32.gt_u (local.get $ones) (i32.const 9)))))

  ;; Counts of at most 15 digits; -1 where the field is blank.
  (func (export "counts")
    (param $rows i32) (param $froms i32) (param $untils i32) (result i32)
    (local $row i32) (local $offset i32) (local $place i32) (local $until i32) (local $digit i32)
    (local $count i64)
    (block $stopped
      (loop $next
        (br_if $stopped (i32.ge_u (local.get $row) (local.get $rows)))
        (local.set $offset (i32.shl (local.get $row) (i32.const 2)))
        (local.set $place (i32.load (i32.add (local.get $froms) (local.get $offset))))
        (local.set $until (i32.load (i32.add (local.get $untils) (local.get $offset))))
        (br_if $stopped
          (i32.gt_u (i32.sub (local.get $until) (local.get $place)) (i32.const 15)))
        (local.set $count
          (select (i64.const -1) (i64.const 0) (i32.eq (local.get $place) (local.get $until))))
        (block $read
          (loop $digits
            (br_if $read (i32.ge_u (local.get $place) (local.get $until)))
            (local.set $digit
              (i32.sub (i32.load8_u (local.get $place)) (i32.const 0x30)))
            (br_if $stopped (i32.gt_u (local.get $digit) (i32.const 9)))
            (local.set $count
              (i64.add
                (i64.mul (local.get $count) (i64.const 10))
                (i64.extend_i32_u (local.get $digit))))
            (local.set $place (i32.add (local.get $place) (i32.const 1)))
            (br $digits)))
        (f64.store
          (i32.add (global.get $records) (i32.shl (local.get $row) (i32.const 3)))
          (f64.convert_i64_s (local.get $count)))
        (local.set $row (i32.add (local.get $row) (i32.const 1)))
        (br $next)))
    (local.get $row))

  ;; What tells a line apart: its sequence number, of visible signs of ASCII only; where that is
  ;; blank, all of the line, which stands at `lineFroms` and `lineUntils`.
  (func (export "identities")
    (param $rows i32) (param $froms i32) (param $untils i32)
    (param $lineFroms i32) (param $lineUntils i32) (result i32)
    (local $row i32) (local $offset i32) (local $begin i32) (local $until i32) (local $isNumbered i32)
    (block $stopped
      (loop $next
        (br_if $stopped (i32.ge_u (local.get $row) (local.get $rows)))
        (local.set $offset (i32.shl (local.get $row) (i32.const 2)))
        (local.set $begin (i32.load (i32.add (local.get $froms) (local.get $offset))))
        (local.set $until (i32.load (i32.add (local.get $untils) (local.get $offset))))
        (local.set $isNumbered (i32.gt_u (local.get $until) (local.get $begin)))
        (if (local.get $isNumbered)
          (then
            (br_if $stopped (i32.eqz (call $isPlain (local.get $begin) (local.get $until)))))
          (else
            (local.set $begin (i32.load (i32.add (local.get $lineFroms) (local.get $offset))))
            (local.set $until (i32.load (i32.add (local.get $lineUntils) (local.get $offset))))))
        (i32.store8 (i32.add (global.get $sequenced) (local.get $row)) (local.get $isNumbered))
        (i32.store (i32.add (global.get $identityFrom) (local.get $offset)) (local.get $begin))
        (i32.store (i32.add (global.get $identityUntil) (local.get $offset)) (local.get $until))
        (local.set $row (i32.add (local.get $row) (i32.const 1)))
        (br $next)))
    (local.get $row))

  ;; Whether only visible signs of ASCII stand there: nothing trims or changes these.
  (func $isPlain (param $begin i32) (param $until i32) (result i32)
    (loop $next
      (if
        (v128.any_true
          (v128.and
            (i8x16.gt_u
              (i8x16.sub (v128.load (local.get $begin)) (i8x16.splat (i32.const 0x21)))
              (i8x16.splat (i32.const 0x5d)))
            (call $firstBytes (i32.sub (local.get $until) (local.get $begin)))))
        (then (return (i32.const 0))))
      (local.set $begin (i32.add (local.get $begin) (i32.const 16)))
      (br_if $next (i32.lt_u (local.get $begin) (local.get $until))))
    (i32.const 1))

  ;; All bits of the first so many bytes.
  (func $firstBytes (param $length i32) (result v128)
    (i8x16.lt_u
      (v128.const i8x16 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15)
      (i8x16.splat
        (select (local.get $length) (i32.const 16)
          (i32.lt_u (local.get $length) (i32.const 16))))))

  ;; What follows from names that are numbers already: `deeds` and `classes` are tables of pairs,
  ;; `withoutFigure` is counts where the line has none, by deed and whether a subject is named, or 0.
  ;; Row 0 is line number `line`.
  (func (export "rest")
    (param $row i32) (param $rows i32) (param $deeds i32) (param $classes i32)
    (param $fallbackSystem i32) (param $withoutFigure i32) (param $line f64) (result i32)
    (local $four i32) (local $eight i32) (local $deed i32) (local $class i32) (local $systemOf i32)
    (block $stopped
      (loop $next
        (br_if $stopped (i32.ge_u (local.get $row) (local.get $rows)))
        (local.set $four (i32.shl (local.get $row) (i32.const 2)))
        (local.set $eight (i32.shl (local.get $row) (i32.const 3)))
        (br_if $stopped
          (i32.eqz (i32.load (i32.add (global.get $actor) (local.get $four)))))
        (local.set $systemOf (i32.load (i32.add (global.get $system) (local.get $four))))
        (if (i32.eqz (local.get $systemOf))
          (then
            (local.set $systemOf (local.get $fallbackSystem))
            (i32.store (i32.add (global.get $system) (local.get $four)) (local.get $systemOf))))
        (local.set $deed
          (call $ofPair (local.get $deeds)
            (i32.load (i32.add (global.get $action) (local.get $four)))
            (i32.load (i32.add (global.get $outcome) (local.get $four)))))
        (local.set $class
          (call $ofPair (local.get $classes) (local.get $systemOf)
            (i32.load (i32.add (global.get $screen) (local.get $four)))))
        (br_if $stopped
          (i32.lt_s (i32.or (local.get $deed) (local.get $class)) (i32.const 0)))
        (if
          (i32.and
            (i32.ne (local.get $withoutFigure) (i32.const 0))
            (f64.eq
              (f64.load (i32.add (global.get $records) (local.get $eight))) (f64.const -1)))
          (then
            (f64.store (i32.add (global.get $records) (local.get $eight))
              (f64.load $names
                (i32.add (local.get $withoutFigure)
                  (i32.or
                    (i32.shl (i32.and (local.get $deed) (i32.const 15)) (i32.const 4))
                    (i32.shl
                      (i32.ne
                        (i32.load (i32.add (global.get $subject) (local.get $four)))
                        (i32.const 0))
                      (i32.const 3))))))))
        (i32.store8 (i32.add (global.get $code) (local.get $row)) (local.get $deed))
        (i32.store8 (i32.add (global.get $dataClasses) (local.get $row)) (local.get $class))
        (f64.store (i32.add (global.get $line) (local.get $eight))
          (f64.add (local.get $line) (f64.convert_i32_u (local.get $row))))
        (local.set $row (i32.add (local.get $row) (i32.const 1)))
        (br $next)))
    (local.get $row))

  ;; What stands for a pair of numbers (see `pair-table.ts`); below 0: it is not known.
  (func $ofPair (param $table i32) (param $one i32) (param $other i32) (result i32)
    (local.set $table (i32.add (local.get $table) (i32.shl (local.get $one) (i32.const 3))))
    (if (i32.ge_u (local.get $other) (i32.load $names offset=4 (local.get $table)))
      (then (return (i32.const -1))))
    (i32.sub
      (i32.load16_u $names
        (i32.add (i32.load $names (local.get $table)) (i32.shl (local.get $other) (i32.const 1))))
      (i32.const 1))))
