;; Puts the events of a batch into rows of an event table: what `batchRowsMaker` promises.
;; `batch-rows-module.ts` holds the compiled bytes; a test compiles this text again.
(module
  (memory $batch (import "batch" "memory") 1)
  (memory $rows (import "rows" "memory") 1)
  (memory $names (import "names" "memory") 1)
  ;; Where the columns of the batch begin.
  (global $at (import "columns" "at") i32)
  (global $records (import "columns" "records") i32)
  (global $line (import "columns" "line") i32)
  (global $code (import "columns" "code") i32)
  (global $dataClasses (import "columns" "dataClasses") i32)
  (global $sequenced (import "columns" "sequenced") i32)
  (global $day (import "columns" "day") i32)
  (global $actor (import "columns" "actor") i32)
  (global $system (import "columns" "system") i32)
  (global $screen (import "columns" "screen") i32)
  (global $terminal (import "columns" "terminal") i32)
  (global $subject (import "columns" "subject") i32)
  (global $low (import "columns" "low") i32)
  (global $high (import "columns" "high") i32)
  ;; Of no meaning: what was read must be kept somewhere, or it is not read.
  (global $touched (mut i32) (i32.const 0))

  ;; Reads the marks of so many events before they are copied one by one: the processor waits for all
  ;; of them together.
  (func (export "touch") (param $events i32) (param $marks i32)
    (local $place i32) (local $end i32) (local $touched i32)
    (local.set $place (global.get $subject))
    (local.set $end
      (i32.add (local.get $place) (i32.shl (local.get $events) (i32.const 2))))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $place) (local.get $end)))
        (local.set $touched
          (i32.xor (local.get $touched)
            (i32.load $names
              (i32.add (local.get $marks)
                (i32.shl (i32.load (local.get $place)) (i32.const 4))))))
        (local.set $place (i32.add (local.get $place) (i32.const 4)))
        (br $next)))
    (global.set $touched (local.get $touched)))

  ;; Adds the events from `event` up to `end` as rows that begin at `row`, and their groups at `group`,
  ;; as far as all is known that they name; answers before which event it stopped. Tables by number:
  ;; `marks` of subjects, ids of `systems`, `screens` and `terminals` (0: not known), and of actors
  ;; their last day and its group (`groups`). `source` is an id.
  (func (export "add")
    (param $event i32) (param $end i32) (param $row i32) (param $group i32)
    (param $marks i32) (param $systems i32) (param $screens i32) (param $terminals i32)
    (param $groups i32) (param $source i32) (result i32)
    (local $four i32) (local $eight i32) (local $place i32) (local $flags i32) (local $subjectOf i32)
    (local $systemId i32) (local $screenId i32) (local $terminalId i32)
    (local $count f64) (local $mark v128)
    (block $stopped
      (loop $next
        (br_if $stopped (i32.ge_u (local.get $event) (local.get $end)))
        (local.set $four (i32.shl (local.get $event) (i32.const 2)))
        (local.set $eight (i32.shl (local.get $event) (i32.const 3)))
        (local.set $place
          (i32.add (local.get $groups)
            (i32.shl
              (i32.load (i32.add (global.get $actor) (local.get $four)))
              (i32.const 3))))
        (br_if $stopped
          (i32.ne
            (i32.load $names (local.get $place))
            (i32.load (i32.add (global.get $day) (local.get $four)))))
        (local.set $systemId
          (call $idOf (local.get $systems) (i32.add (global.get $system) (local.get $four))))
        (local.set $screenId
          (call $idOf (local.get $screens) (i32.add (global.get $screen) (local.get $four))))
        (local.set $terminalId
          (call $idOf (local.get $terminals) (i32.add (global.get $terminal) (local.get $four))))
        (br_if $stopped
          (i32.lt_s
            (i32.or (local.get $systemId)
              (i32.or (local.get $screenId) (local.get $terminalId)))
            (i32.const 0)))
        (i32.store $names (local.get $group) (i32.load $names offset=4 (local.get $place)))
        (local.set $subjectOf (i32.load (i32.add (global.get $subject) (local.get $four))))
        (local.set $mark
          (v128.load $names
            (i32.add (local.get $marks) (i32.shl (local.get $subjectOf) (i32.const 4)))))
        (local.set $count (f64.load (i32.add (global.get $records) (local.get $eight))))
        (i32.store $rows (local.get $row)
          (i32.load (i32.add (global.get $low) (local.get $four))))
        (i32.store $rows offset=4 (local.get $row)
          (i32.load (i32.add (global.get $high) (local.get $four))))
        (f64.store $rows offset=8 (local.get $row)
          (f64.load (i32.add (global.get $at) (local.get $eight))))
        (f64.store $rows offset=16 (local.get $row) (f64.max (local.get $count) (f64.const 0)))
        (f64.store $rows offset=24 (local.get $row)
          (f64.load (i32.add (global.get $line) (local.get $eight))))
        (v128.store $rows offset=32 (local.get $row) (local.get $mark))
        (i32.store $rows offset=48 (local.get $row) (local.get $systemId))
        (i32.store $rows offset=52 (local.get $row) (local.get $screenId))
        (i32.store $rows offset=56 (local.get $row) (local.get $terminalId))
        (i32.store $rows offset=60 (local.get $row) (local.get $source))
        (local.set $flags
          (i32.or
            (i32.load8_u (i32.add (global.get $sequenced) (local.get $event)))
            (i32.load8_u (i32.add (global.get $dataClasses) (local.get $event)))))
        (local.set $flags
          (i32.or (local.get $flags)
            (i32.or
              (i32.shl (f64.ge (local.get $count) (f64.const 0)) (i32.const 1))
              (i32.or
                (i32.shl (i32.ne (local.get $subjectOf) (i32.const 0)) (i32.const 2))
                (i32.shl
                  (i64.ne (i64x2.extract_lane 1 (local.get $mark)) (i64.const 0))
                  (i32.const 3))))))
        (i32.store $rows offset=64 (local.get $row)
          (i32.or
            (i32.load8_u (i32.add (global.get $code) (local.get $event)))
            (i32.shl (local.get $flags) (i32.const 8))))
        (i32.store $rows offset=68 (local.get $row) (i32.const 1))
        (local.set $row (i32.add (local.get $row) (i32.const 72)))
        (local.set $group (i32.add (local.get $group) (i32.const 4)))
        (local.set $event (i32.add (local.get $event) (i32.const 1)))
        (br $next)))
    (local.get $event))

  ;; The id of the name whose number stands at `place`; 0: there is no name; below 0: it is not known.
  (func $idOf (param $ids i32) (param $place i32) (result i32)
    (local $number i32) (local $id i32)
    (local.set $number (i32.load (local.get $place)))
    (local.set $id
      (i32.load $names
        (i32.add (local.get $ids) (i32.shl (local.get $number) (i32.const 2)))))
    (select (i32.const -1) (local.get $id)
      (i32.and
        (i32.eqz (local.get $id))
        (i32.ne (local.get $number) (i32.const 0))))))
