# The register of initiatives: work that exists already.

help-initiative = `initiative NAME | WHAT IT ADDRESSES | LINK` enters work that exists already; a contact (a role) and whose it is may follow behind a |. Everybody can read it.
help-initiatives = `initiatives` lists work that exists already, `initiatives travel cost` what is near a problem. `I4 alive`, `I4 ended` say how one stands.

initiative-kept = **{ $id }** “{ $called }” is in the register{ $state ->
    [unconfirmed] {", as unconfirmed until a facilitator has looked at it"}
   *[other] {""}
}. `{ $id } ended` when it is over; take it back: `withdraw { $id }`
initiative-changed = **{ $id }** “{ $called }” has your new words.
initiative-line = **{ $id } { $called }**: { $addresses } — { $link } ({ $more })
initiative-contact = contact: { $contact }
initiative-state = { $state ->
    [unconfirmed] unconfirmed, said to be alive on { $date }
    [over] ended
   *[running] last confirmed { $date }
}
initiative-is = { $how ->
    [withdrawn] **{ $id }** “{ $called }” is out of the register.
    [words] **{ $id }** “{ $called }” has your new words.
    [confirmed] **{ $id }** “{ $called }” is confirmed.
    [over] **{ $id }** “{ $called }” is noted as ended. `{ $id } alive` takes that back.
    [unconfirmed] **{ $id }** “{ $called }” is alive, as of today. A facilitator has still to look at it.
   *[running] **{ $id }** “{ $called }” is alive, as of today.
}
initiatives-head = { $n ->
    [one] **One initiative** works already:
   *[other] **{ NUMBER($n) } initiatives** work already:
}
initiatives-head-near = { $n ->
    [one] **One initiative** is near that:
   *[other] **{ NUMBER($n) } initiatives** are near that, the nearest first:
}
initiatives-none = The register is empty. For example: `{ $prefix }initiative Safe Schools | children learn nothing about risks online | https://schools.example`
initiatives-none-near = I know no initiative near that. `{ $prefix }initiatives` lists all. You know one? `{ $prefix }initiative NAME | WHAT IT ADDRESSES | LINK`
initiatives-confirm = You facilitate: `{ $prefix }{ $id } confirm` confirms an entry, `{ $prefix }withdraw { $id }` takes it out.
initiative-alive = **{ $id }** “{ $called }”: still alive? `still { $id }` says yes, `{ $id } ended` says no.
initiative-new = **{ $id }** “{ $called }” ({ $link }) was entered by a member: `{ $id } confirm` confirms it, `withdraw { $id }` takes it out.

refusal-initiative-unknown = I know no initiative { $id }. `initiatives` lists them.
refusal-initiative-not-yours = { $id } was entered by somebody else; they or a facilitator can change it. `initiatives` lists all.
refusal-initiative-person = “{ $read }” names somebody. People come and go: name a role instead, such as “secretariat”. For example: `initiative Safe Schools | children learn nothing about risks online | https://schools.example | secretariat`
refusal-initiative-twice = That name is in the register already, as { $id }. `{ $id }` shows it.
refusal-initiative-parts = I need a name, what it addresses and a link, with | between them; a contact (a role) and whose it is may follow. For example: `initiative Safe Schools | children learn nothing about risks online | https://schools.example | secretariat`
refusal-initiative-part = { $part ->
    [link] I cannot read “{ $read }” as an address of the web.
    [contact] I read “{ $read }” as the contact; it has to be a role (up to { NUMBER($most) } characters), not a person’s address.
    [name] I read “{ $read }” as the name; it can have 3 to { NUMBER($most) } characters.
    [addresses] I read “{ $read }” as what it addresses; it can have 3 to { NUMBER($most) } characters.
   *[organisation] I read “{ $read }” as whose it is, and that is too long.
} For example: `initiative Safe Schools | children learn nothing about risks online | https://schools.example | secretariat`
refusal-initiative-owner = I know no organisation “{ $read }” here. Leave the last part away, or write the organisation’s name as it is known here.
refusal-initiative-about = I read “{ $read }” after { $id }. What works: `{ $id } alive`, `{ $id } ended`, `{ $id } link https://…`, `{ $id } contact secretariat`, `{ $id } NAME | WHAT IT ADDRESSES | LINK`, `withdraw { $id }`.
