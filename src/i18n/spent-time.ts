import { type Message, message } from '#lib/message.ts';

/** A length of virtual time in the two units that tell most: "45 s", "1 min 30 s", "2 tim 5 min". */
export function spentTime(seconds: number): Message {
  const whole = Math.round(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)];
  const inHours = message('simulate.hours', { number: hours });
  const inMinutes = message('simulate.minutes', { number: minutes });
  const inSeconds = message('simulate.seconds', { number: whole % 60 });
  if (hours > 0) return minutes > 0 ? both(inHours, inMinutes) : inHours;
  if (minutes > 0) return whole % 60 > 0 ? both(inMinutes, inSeconds) : inMinutes;
  return inSeconds;
}

function both(one: Message, two: Message): Message {
  return message('simulate.twoUnits', { one, two });
}
